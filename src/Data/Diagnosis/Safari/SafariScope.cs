using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Safari;

namespace Essaim.Data.Diagnosis.Safari;

public static class SafariScope
{
    public static IQueryable<PhotoSafari> VisibleTo(this IQueryable<PhotoSafari> safaris, Actor actor) =>
        safaris.Where(s => actor.Establishments.Contains(s.EstablishmentId));
}
