using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Observations;

namespace Essaim.Data.Diagnosis.Observations;

public static class ObservationScope
{
    public static IQueryable<Observation> VisibleTo(this IQueryable<Observation> observations, Actor actor) =>
        observations.Where(o => actor.Establishments.Contains(o.EstablishmentId));
}
