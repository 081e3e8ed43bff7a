using Essaim.Data;
using Essaim.Data.Voice;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>A campaign's roll as numbers: how many people, how many slips. Never who, and never how many fetched or answered.</summary>
public sealed class ShowRoll(ReadDb db, CurrentActor current)
{
    /// <param name="Printed">Slips that can be printed anew as long as none was used.</param>
    public sealed record PoolRow(string Key, string Label, int Size, int Late, int Given, int Left, int Printed);

    public sealed record View(CampaignId Id, EstablishmentId EstablishmentId, string Title, string Hash, DateTimeOffset? ClosesAt, bool IsCollecting, bool MayChange, IReadOnlyList<PoolRow> Pools);

    public async Task<Result<View>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsSplitQuery().VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (campaign is null || await db.Rolls.SingleOrDefaultAsync(r => r.CampaignId == id, cancellationToken) is not { } roll) return Error.NotFound("campaign.unknown");
        var printed = await db.Slips.Where(s => s.CampaignId == id && s.Way == SlipWay.Printed)
            .GroupBy(s => s.Pool).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        return new View(
            id, campaign.EstablishmentId, campaign.Title, campaign.ManifestHash, campaign.Manifest.Roll?.ClosesAt, campaign.IsCollecting,
            current.Actor.MayCollect(campaign.EstablishmentId),
            [.. roll.Pools.OrderByDescending(p => p.Size).Select(p => new PoolRow(p.Key, p.Label, p.Size, p.Late, p.Given, p.Left, printed.GetValueOrDefault(p.Key)))]);
    }
}
