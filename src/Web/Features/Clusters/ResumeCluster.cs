using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Starts a cluster again and moves what was still planned by as long as it stood still.</summary>
public sealed class ResumeCluster(Db db, ClusterWork work, TimeProvider clock)
{
    public sealed record Command(ClusterId ClusterId);

    /// <summary>How many dates moved.</summary>
    public Task<Result<int>> RunAsync(Command command, CancellationToken cancellationToken) => work.OfClusterAsync<int>(command.ClusterId, async cluster =>
    {
        var (since, cause) = (cluster.PausedOn, cluster.PauseCause);
        if (cluster.Resume(clock.Today()).Failed(out var error, out var pause)) return error;

        var now = clock.GetUtcNow();
        var days = await db.CollectiveDays.Where(d => d.ClusterId == cluster.Id && d.State == DateState.Planned && d.On >= since).ToListAsync(cancellationToken);
        var visits = await db.SupportVisits.Where(v => v.ClusterId == cluster.Id && v.State == DateState.Planned && v.On >= since).ToListAsync(cancellationToken);
        foreach (var day in days)
        {
            var moved = day.Describe(new(DayPlanner.Shift(day.On, pause), day.StartsAt, day.EndsAt, day.Place, day.Aim, cause), now);
            if (moved.Failed(out var refused)) return refused;
        }

        foreach (var visit in visits)
        {
            var moved = visit.Describe(new(DayPlanner.Shift(visit.On, pause), visit.Half, visit.IsRemote, visit.Aim, cause), now);
            if (moved.Failed(out var refused)) return refused;
        }

        return days.Count + visits.Count;
    }, cancellationToken);
}
