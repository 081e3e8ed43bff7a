using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>What every change of a cluster or of its dates begins and ends with: found in scope, allowed, saved.</summary>
public sealed class ClusterWork(Db db, CurrentActor current)
{
    /// <param name="alsoClosed">Whether a closed cluster is handed to <paramref name="change"/> too.</param>
    internal async Task<Result<T>> OfClusterAsync<T>(
        ClusterId id, Func<Cluster, Task<Result<T>>> change, CancellationToken cancellationToken, bool alsoClosed = false)
    {
        var cluster = await db.Clusters.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (cluster is null) return Error.NotFound("cluster.unknown");
        if (!ClusterRights.MayManage(current.Actor, id, cluster.Region)) return Error.Forbidden("cluster.read-only");
        if (cluster.ClosedOn is not null && !alsoClosed) return ClusterErrors.Closed;
        if ((await change(cluster)).Failed(out var error, out var value)) return error;
        await db.SaveChangesAsync(cancellationToken);
        return value;
    }

    internal async Task<Result<T>> OfDayAsync<T>(CollectiveDayId id, Func<CollectiveDay, Result<T>> change, CancellationToken cancellationToken)
    {
        var day = await db.CollectiveDays.VisibleTo(db, current.Actor).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (day is null) return Error.NotFound("day.unknown");
        return await OfClusterAsync(day.ClusterId, _ => Task.FromResult(change(day)), cancellationToken);
    }

    internal async Task<Result<T>> OfVisitAsync<T>(SupportVisitId id, Func<SupportVisit, Result<T>> change, CancellationToken cancellationToken)
    {
        var visit = await db.SupportVisits.VisibleTo(db, current.Actor).SingleOrDefaultAsync(v => v.Id == id, cancellationToken);
        if (visit is null) return Error.NotFound("visit.unknown");
        var cluster = await db.Clusters.Where(c => c.Id == visit.ClusterId).Select(c => new { c.Region, c.ClosedOn }).SingleAsync(cancellationToken);
        if (!ClusterRights.MayManage(current.Actor, visit.ClusterId, cluster.Region)) return Error.Forbidden("cluster.read-only");
        if (cluster.ClosedOn is not null) return ClusterErrors.Closed;
        if (change(visit).Failed(out var error, out var value)) return error;
        await db.SaveChangesAsync(cancellationToken);
        return value;
    }
}
