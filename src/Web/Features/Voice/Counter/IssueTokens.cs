using System.Security.Cryptography;
using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>
/// Signs, for somebody of the roll, numbers that hide her tokens. Once: the same request gets the same signatures, another one is refused.
/// What is kept tells that tokens were fetched, never that one was used.
/// </summary>
internal sealed class IssueTokens(Db db, SigningKeys keys, CurrentActor current)
{
    /// <param name="Slip">The code on a slip; null for somebody signed in.</param>
    /// <param name="Blinded">As many as the rules give tokens, in base64.</param>
    public sealed record Command(string Ballot, string? Slip, IReadOnlyList<string> Blinded);

    public async Task<Result<IReadOnlyList<string>>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.Where(c => c.Ballot == command.Ballot).Select(c => new { c.Id, c.ClosedAt, c.Manifest }).SingleOrDefaultAsync(cancellationToken);
        if (campaign?.Manifest.Roll is not { } terms) return CounterErrors.NotOnTheRoll;
        if (DigestOf(campaign.Id, command.Slip) is not { } digest) return CounterErrors.NotOnTheRoll;
        if (await FindAsync(campaign.Id, digest, cancellationToken) is not { } slip) return CounterErrors.NotOnTheRoll;

        var signer = keys.Of(await db.PoolKeys.AsNoTracking().SingleAsync(k => k.CampaignId == campaign.Id && k.Pool == slip.Pool, cancellationToken));
        if (Read(command.Blinded, signer) is not { } blinded || blinded.Count != terms.TokensPerPerson) return CounterErrors.Malformed;
        var request = Convert.ToHexStringLower(SHA256.HashData([.. blinded.SelectMany(b => b)]));
        if (slip.Request is null)
        {
            if (campaign.ClosedAt is not null) return CounterErrors.Closed;
            byte[] signatures = [.. blinded.SelectMany(b => signer.Sign(b))];
            await db.Slips.Where(s => s.CampaignId == campaign.Id && s.Digest == digest && s.Request == null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Request, request).SetProperty(x => x.Signatures, signatures), cancellationToken);
            slip = (await FindAsync(campaign.Id, digest, cancellationToken))!; // Somebody may have been served in the same instant: the first one was.
        }

        return slip.Request == request
            ? slip.Signatures!.Chunk(signer.Length).Select(Convert.ToBase64String).ToList()
            : CounterErrors.OtherRequest;
    }

    private Task<Slip?> FindAsync(CampaignId campaign, string digest, CancellationToken cancellationToken) =>
        db.Slips.AsNoTracking().SingleOrDefaultAsync(s => s.CampaignId == campaign && s.Digest == digest, cancellationToken);

    private string? DigestOf(CampaignId campaign, string? slip) => slip is null
        ? current.ActingId is { } person ? SlipCode.Digest(campaign, person) : null
        : SlipCode.Read(slip) is { } code ? SlipCode.Digest(code) : null;

    private static List<byte[]>? Read(IReadOnlyList<string> blinded, BlindSigner signer)
    {
        var read = new List<byte[]>(blinded.Count);
        foreach (var text in blinded)
        {
            var bytes = new byte[signer.Length];
            if (!Convert.TryFromBase64String(text, bytes, out var length) || !signer.Accepts(bytes.AsSpan(0, length))) return null;
            read.Add(bytes);
        }

        return read;
    }
}
