using Essaim.Domain.Access;
using Essaim.Domain.Selection;

namespace Essaim.Data.Selection;

/// <summary>Where every read of a call, a candidature or a reading starts.</summary>
public static class SelectionScope
{
    /// <summary>What is published is public; a draft belongs to the region that writes it.</summary>
    public static IQueryable<CallForApplications> VisibleTo(this IQueryable<CallForApplications> calls, Actor actor)
    {
        var regions = actor.Regions;
        return calls.Where(c => c.PublishedAt != null || regions.Contains(c.Region));
    }

    /// <summary>Those named in it and who did not decline; the region once it was sent, never the draft.</summary>
    public static IQueryable<Candidature> VisibleTo(this IQueryable<Candidature> candidatures, Actor actor)
    {
        var (me, regions) = (actor.Id, actor.Regions);
        return candidatures.Where(c => c.Seats.Any(s => s.PersonId == me && s.DeclinedAt == null)
            || (c.SubmittedAt != null && regions.Contains(c.Region)));
    }

    /// <summary>Readings of one's region. Who may see the marks inside is for the rule of blind reading.</summary>
    public static IQueryable<Review> VisibleTo(this IQueryable<Review> reviews, Actor actor)
    {
        var regions = actor.Regions;
        return reviews.Where(r => regions.Contains(r.Region));
    }
}
