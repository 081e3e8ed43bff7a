using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Domain.Clusters;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>One support visit: when, for what, and what was agreed. The note is for the establishment and its adviser only.</summary>
public sealed class ShowVisit(ReadDb db, CurrentActor current)
{
    public sealed record View(SupportVisit Visit, Cluster Cluster, string Place, bool MayManage, bool MayReadNote);

    public async Task<View?> RunAsync(SupportVisitId id, CancellationToken cancellationToken)
    {
        var visit = await db.SupportVisits.VisibleTo(db, current.Actor).SingleOrDefaultAsync(v => v.Id == id, cancellationToken);
        if (visit is null) return null;
        var cluster = await db.Clusters.SingleAsync(c => c.Id == visit.ClusterId, cancellationToken);
        var place = await db.Establishments.Where(e => e.Id == visit.EstablishmentId).Select(e => e.Name).SingleAsync(cancellationToken);
        return new(
            visit, cluster, place, ClusterRights.MayManage(current.Actor, cluster.Id, cluster.Region), current.Actor.Establishments.Contains(visit.EstablishmentId));
    }
}
