using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Data.Topics;

/// <summary>Where every read of subjects and rankings starts.</summary>
public static class TopicScope
{
    public static IQueryable<Topic> VisibleTo(this IQueryable<Topic> topics, Actor actor)
    {
        var own = actor.Establishments;
        return topics.Where(t => own.Contains(t.EstablishmentId));
    }

    public static IQueryable<Ranking> VisibleTo(this IQueryable<Ranking> rankings, Actor actor)
    {
        var own = actor.Establishments;
        return rankings.Where(r => own.Contains(r.EstablishmentId));
    }

    /// <summary>The last order of one body, first.</summary>
    public static IQueryable<Ranking> LatestFirst(this IQueryable<Ranking> rankings, DemarcheId demarche, RankingBody body) =>
        rankings.Where(r => r.DemarcheId == demarche && r.Body == body).OrderByDescending(r => r.Number);
}
