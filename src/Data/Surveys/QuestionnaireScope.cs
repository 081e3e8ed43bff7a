using Essaim.Domain.Access;
using Essaim.Domain.Surveys;

namespace Essaim.Data.Surveys;

/// <summary>Where every read of a questionnaire starts: one's own establishments, clusters and regions.</summary>
public static class QuestionnaireScope
{
    public static IQueryable<Questionnaire> VisibleTo(this IQueryable<Questionnaire> questionnaires, Actor actor)
    {
        var (own, clusters, regions) = (actor.Establishments, actor.Clusters, actor.Regions);
        return questionnaires.Where(q =>
            (q.EstablishmentId != null && own.Contains(q.EstablishmentId.Value))
            || (q.ClusterId != null && clusters.Contains(q.ClusterId.Value))
            || (q.Region != null && regions.Contains(q.Region.Value)));
    }
}
