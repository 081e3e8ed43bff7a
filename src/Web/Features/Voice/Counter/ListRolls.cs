using Essaim.Data;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>The open campaigns that a phone's slips, or an account, give access to. A phone asks at every opening, whether or not anybody will answer.</summary>
internal sealed class ListRolls(ReadDb db, CurrentActor current)
{
    public const int MostSlips = 12;

    /// <param name="Slip">The code that opens it, as the phone sent it; null for an account.</param>
    /// <param name="IsServed">Whether its tokens were fetched already.</param>
    public sealed record Row(string Ballot, string Title, string? Slip, string Pool, bool IsServed, Manifest Manifest);

    public async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<string> slips, CancellationToken cancellationToken)
    {
        var codes = slips.Take(MostSlips).Select(SlipCode.Read).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(SlipCode.Digest, StringComparer.Ordinal);
        var digests = codes.Keys.Concat(await OfAccountAsync(cancellationToken)).ToList();
        var found = await db.Slips.Where(s => digests.Contains(s.Digest))
            .Join(db.Campaigns.Where(c => c.ClosedAt == null), s => s.CampaignId, c => c.Id, (s, c) => new { c.Ballot, c.Title, s.Digest, s.Pool, IsServed = s.Request != null, c.Manifest })
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(f => f.Manifest.Roll!.ClosesAt).Select(f => new Row(f.Ballot, f.Title, codes.GetValueOrDefault(f.Digest), f.Pool, f.IsServed, f.Manifest))];
    }

    private async Task<IEnumerable<string>> OfAccountAsync(CancellationToken cancellationToken)
    {
        if (current.ActingId is not { } person) return [];
        var open = await db.Rolls.Join(db.Campaigns.Where(c => c.ClosedAt == null), r => r.CampaignId, c => c.Id, (r, _) => r.CampaignId).ToListAsync(cancellationToken);
        return open.Select(campaign => SlipCode.Digest(campaign, person));
    }
}
