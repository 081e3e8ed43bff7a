using Essaim.Domain.Access;
using Essaim.Domain.Mandates;

namespace Essaim.Data.Mandates;

/// <summary>Where every read of a mandate starts.</summary>
public static class MandateScope
{
    /// <summary>Mandates at one's establishments, clusters and regions, and one's own.</summary>
    public static IQueryable<Mandate> VisibleTo(this IQueryable<Mandate> mandates, Actor actor)
    {
        var (me, own, clusters, regions) = (actor.Id, actor.Establishments, actor.Clusters, actor.Regions);
        return mandates.Where(m => m.PersonId == me
            || (m.EstablishmentId != null && own.Contains(m.EstablishmentId.Value))
            || (m.ClusterId != null && clusters.Contains(m.ClusterId.Value))
            || (m.Region != null && regions.Contains(m.Region.Value)));
    }

    public static IQueryable<Mandate> HeldOn(this IQueryable<Mandate> mandates, DateOnly day) =>
        mandates.Where(m => m.StartsOn <= day && (m.EndsOn == null || m.EndsOn >= day));
}
