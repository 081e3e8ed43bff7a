using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Domain.Voice.Publishing;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>
/// Opens a campaign with a frozen roll: counts the people, makes a key for each pool, freezes the rules and gives them to the urn.
/// Slips come afterwards. The same id again gives the same campaign.
/// </summary>
internal sealed class OpenRoll(Db db, CurrentActor current, SigningKeys signing, FreeCodes codes, IUrnLink urn, Addresses addresses, TimeProvider clock)
{
    /// <param name="Readers">Who will read what, in a sentence shown before anybody answers.</param>
    /// <param name="Groups">Who is counted together.</param>
    /// <param name="Thresholds">Higher ones than usual; null for the usual ones.</param>
    public sealed record Command(
        CampaignId Id, EstablishmentId EstablishmentId, string Title, Audience Audience, string Readers, IReadOnlyList<Question> Questions,
        IReadOnlyList<Group> Groups, DateTimeOffset ClosesAt, int TokensPerPerson = 1, Thresholds? Thresholds = null, CampaignKind Kind = CampaignKind.Survey, string? Form = null);

    /// <param name="People">On the roll, counted by hand: the list itself stays where it is.</param>
    public sealed record Group(string Key, string Label, int People, bool IsManagement = false);

    public async Task<Result<Campaign>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!current.Actor.Establishments.Contains(command.EstablishmentId)) return Error.NotFound("campaign.unknown");
        if (!current.Actor.MayCollect(command.EstablishmentId)) return Error.Forbidden("campaign.open");
        if (await db.Campaigns.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken) is { } known) return known;

        var now = clock.GetUtcNow();
        var keys = command.Groups.Select(g => signing.Make(command.Id, g.Key)).ToList();
        var pools = command.Groups.Zip(keys, (g, key) => new Pool(g.Key, g.Label.Trim(), g.People, key.Spki) { IsManagement = g.IsManagement }).ToList();
        var manifest = new Manifest(
            Manifest.NewBallot(), command.Kind, command.Audience, command.Readers.Trim(), command.Questions, 1, Campaign.LongestNote, Campaign.SmallestBatch, addresses.Link("/p"))
        {
            Thresholds = command.Thresholds ?? Thresholds.LowestFor(command.TokensPerPerson),
            Roll = new(pools.Sum(p => p.Size), command.TokensPerPerson, pools) { OpensAt = now, ClosesAt = command.ClosesAt },
            Form = command.Form,
        };
        var code = await codes.NextAsync(cancellationToken);
        if (Campaign.Open(command.Id, command.EstablishmentId, command.Title, code, manifest, now).Failed(out var refused, out var campaign)) return refused;

        try
        {
            await urn.OpenAsync(manifest.ForUrn(), cancellationToken);
        }
        catch (UrnSilentException)
        {
            return CampaignErrors.UrnSilent;
        }

        db.Campaigns.Add(campaign);
        db.Rolls.Add(Roll.Freeze(new(Guid.CreateVersion7(now)), campaign.Id, campaign.EstablishmentId, pools, now));
        db.PoolKeys.AddRange(keys);
        await db.SaveChangesAsync(cancellationToken);
        return campaign;
    }
}
