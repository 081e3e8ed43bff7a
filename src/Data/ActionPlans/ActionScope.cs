using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;

namespace Essaim.Data.ActionPlans;

/// <summary>Where every read of the plan starts.</summary>
public static class ActionScope
{
    public static IQueryable<ActionItem> VisibleTo(this IQueryable<ActionItem> items, Actor actor)
    {
        var own = actor.Establishments;
        return items.Where(i => own.Contains(i.EstablishmentId));
    }

    public static IQueryable<ParkedIdea> VisibleTo(this IQueryable<ParkedIdea> ideas, Actor actor)
    {
        var own = actor.Establishments;
        return ideas.Where(i => own.Contains(i.EstablishmentId));
    }
}
