using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Essaim.Domain.Steering;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Steering;

/// <summary>The cockpit of one region, for those who hold a seat in it: dates, phases and counts of its clusters.</summary>
public sealed class ShowRegion(ReadDb db, CurrentActor current, CountPaces paces, TimeProvider clock)
{
    public async Task<Result<RegionView>> RunAsync(RegionCode region, CancellationToken cancellationToken)
    {
        if (Regions.Find(region) is null || !current.Actor.Regions.Contains(region)) return Error.NotFound("region.unknown");

        var today = clock.Today();
        var clusters = await db.Clusters.VisibleTo(current.Actor).Where(c => c.Region == region && (c.ClosedOn == null || c.ClosedOn >= today)).OrderBy(c => c.FormedOn).ThenBy(c => c.Title)
            .ToListAsync(cancellationToken);
        var members = clusters.SelectMany(c => c.MembersOn(today)).Distinct().ToList();
        var counted = await paces.RunAsync(members, cancellationToken);
        var establishments = await db.Establishments.Where(e => members.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        var (days, visits) = await DatesAsync([.. clusters.Select(c => c.Id)], cancellationToken);

        var blocks = clusters.Select(c => new RegionCluster(c.Id, c.Title, c.FormedOn, c.PausedOn,
            [.. c.Members.Where(m => m.IsIn(today)).OrderBy(m => m.JoinedOn).ThenBy(m => establishments[m.EstablishmentId].Name, StringComparer.Ordinal)
                .Select(m => Row(establishments[m.EstablishmentId], counted[m.EstablishmentId],
                [.. days.Where(d => d.ClusterId == c.Id)], [.. visits.Where(v => v.EstablishmentId == m.EstablishmentId)], today))])).ToList();

        var rows = blocks.SelectMany(b => b.Rows).ToList();
        var next = days.Where(d => d.State is DateState.Planned && d.On >= today).MinBy(d => d.On);
        return new RegionView(
            Regions.NameOf(region), blocks, new(rows.Sum(r => r.Promises.Done), rows.Sum(r => r.Promises.Of)), rows.Sum(r => r.Late),
            Delivered(days.Select(d => d.State)), next is null ? null : new(next.On, next.Place), Delivered(visits.Select(v => v.State)),
            await ClustersByRegionAsync(cancellationToken), today);
    }

    private async Task<(List<CollectiveDay> Days, List<SupportVisit> Visits)> DatesAsync(List<ClusterId> clusters, CancellationToken cancellationToken) =>
        (await db.CollectiveDays.Where(d => clusters.Contains(d.ClusterId) && d.State != DateState.Cancelled).ToListAsync(cancellationToken),
         await db.SupportVisits.Where(v => clusters.Contains(v.ClusterId) && v.State != DateState.Cancelled).ToListAsync(cancellationToken));

    private RegionRow Row(Establishment e, EstablishmentCounts counts, List<CollectiveDay> days, List<SupportVisit> visits, DateOnly today)
    {
        DateOnly?[] next =
        [
            days.Where(d => d.State is DateState.Planned && d.On >= today).Min(d => (DateOnly?)d.On),
            visits.Where(v => v.State is DateState.Planned && v.On >= today).Min(v => (DateOnly?)v.On), counts.NextMeetingOn,
        ];
        var attended = days.Count(d => d.State is DateState.Delivered && d.Present.Any(p => p.EstablishmentId == e.Id));
        return new(
            e.Id, current.Actor.Establishments.Contains(e.Id) ? counts.DemarcheId?.Value : null, e.Name, e.Kind, e.Headcount, e.Capacity, counts.Phase, counts.State, counts.Months, counts.Pace.LastTraceOn,
            new(attended, days.Count), Delivered(visits.Select(v => v.State)), new(counts.Kept, counts.Kept + counts.Pace.LatePromises),
            counts.Pace.LatePromises, next.Min(), Momentum.SignalsOf(counts.Pace, today), Momentum.IsLost(counts.Pace, today));
    }

    private static Share Delivered(IEnumerable<DateState> dates)
    {
        var all = dates.ToList();
        return new(all.Count(d => d is DateState.Delivered), all.Count);
    }

    private async Task<Dictionary<string, int>> ClustersByRegionAsync(CancellationToken cancellationToken) =>
        await db.Clusters.GroupBy(c => c.Region).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key.Value, g => g.Count, StringComparer.Ordinal, cancellationToken);
}
