using Essaim.Domain.Access;
using Essaim.Domain.Clusters;

namespace Essaim.Data.Clusters;

/// <summary>Where every read of a cluster and its dates starts: one's own clusters, and those of one's region.</summary>
public static class ClusterScope
{
    public static IQueryable<Cluster> VisibleTo(this IQueryable<Cluster> clusters, Actor actor)
    {
        var (own, regions) = (actor.Clusters, actor.Regions);
        return clusters.Where(c => own.Contains(c.Id) || regions.Contains(c.Region));
    }

    public static IQueryable<CollectiveDay> VisibleTo(this IQueryable<CollectiveDay> days, Register db, Actor actor) =>
        days.Where(d => db.Clusters.VisibleTo(actor).Any(c => c.Id == d.ClusterId));

    public static IQueryable<SupportVisit> VisibleTo(this IQueryable<SupportVisit> visits, Register db, Actor actor)
    {
        var own = actor.Establishments;
        return visits.Where(v => own.Contains(v.EstablishmentId) || db.Clusters.VisibleTo(actor).Any(c => c.Id == v.ClusterId));
    }
}
