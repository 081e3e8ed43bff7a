using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;

namespace Essaim.Data.Diagnosis;

public static class WallScope
{
    public static IQueryable<Wall> VisibleTo(this IQueryable<Wall> walls, Actor actor) =>
        walls.Where(w => actor.Establishments.Contains(w.EstablishmentId));
}
