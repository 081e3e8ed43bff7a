using Essaim.Domain.Access;
using Essaim.Domain.Demarches;

namespace Essaim.Data.Demarches;

/// <summary>Where every read of a démarche starts: the work of one's own establishments.</summary>
public static class DemarcheScope
{
    public static IQueryable<Demarche> VisibleTo(this IQueryable<Demarche> demarches, Actor actor)
    {
        var own = actor.Establishments;
        return demarches.Where(d => own.Contains(d.EstablishmentId));
    }
}
