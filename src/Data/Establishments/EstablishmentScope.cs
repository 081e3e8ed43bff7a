using Essaim.Domain.Access;
using Essaim.Domain.Establishments;

namespace Essaim.Data.Establishments;

/// <summary>Where every read of an establishment starts.</summary>
public static class EstablishmentScope
{
    /// <summary>One's own establishments, those of one's region for counting, all of them for the nation.</summary>
    public static IQueryable<Establishment> VisibleTo(this IQueryable<Establishment> establishments, Actor actor)
    {
        var (own, regions, all) = (actor.Establishments, actor.Regions, actor.IsNational);
        return establishments.Where(e => all || own.Contains(e.Id) || regions.Contains(e.Region));
    }
}
