using Essaim.Domain.Access;
using Essaim.Domain.Decisions;

namespace Essaim.Data.Decisions;

/// <summary>Where every read of questions, decisions and answers starts.</summary>
public static class DecisionScope
{
    public static IQueryable<Decision> VisibleTo(this IQueryable<Decision> decisions, Actor actor)
    {
        var own = actor.Establishments;
        return decisions.Where(d => own.Contains(d.EstablishmentId));
    }

    public static IQueryable<CommitteeQuestion> VisibleTo(this IQueryable<CommitteeQuestion> questions, Actor actor)
    {
        var own = actor.Establishments;
        return questions.Where(q => own.Contains(q.EstablishmentId));
    }

    public static IQueryable<Answer> VisibleTo(this IQueryable<Answer> answers, Actor actor)
    {
        var own = actor.Establishments;
        return answers.Where(a => own.Contains(a.EstablishmentId));
    }

    /// <summary>What anybody may read, without signing in.</summary>
    public static IQueryable<Answer> Published(this IQueryable<Answer> answers) => answers.Where(a => a.PublishedAt != null && a.WithdrawnAt == null);
}
