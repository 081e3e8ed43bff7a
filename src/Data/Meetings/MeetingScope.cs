using Essaim.Domain.Access;
using Essaim.Domain.Meetings;

namespace Essaim.Data.Meetings;

/// <summary>Where every read of a meeting or a promise starts: the work of one's own establishments, clusters and regions.</summary>
public static class MeetingScope
{
    public static IQueryable<Meeting> VisibleTo(this IQueryable<Meeting> meetings, Actor actor)
    {
        var (own, clusters, regions) = (actor.Establishments, actor.Clusters, actor.Regions);
        return meetings.Where(m => (m.EstablishmentId != null && own.Contains(m.EstablishmentId.Value))
            || (m.ClusterId != null && clusters.Contains(m.ClusterId.Value))
            || (m.Region != null && regions.Contains(m.Region.Value)));
    }

    public static IQueryable<Promise> VisibleTo(this IQueryable<Promise> promises, Actor actor)
    {
        var (me, own, clusters, regions) = (actor.Id, actor.Establishments, actor.Clusters, actor.Regions);
        return promises.Where(p => p.PersonId == me
            || (p.EstablishmentId != null && own.Contains(p.EstablishmentId.Value))
            || (p.ClusterId != null && clusters.Contains(p.ClusterId.Value))
            || (p.Region != null && regions.Contains(p.Region.Value)));
    }
}
