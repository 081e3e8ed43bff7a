using Essaim.Domain.Access;
using Essaim.Domain.Experiments;

namespace Essaim.Data.Experiments;

/// <summary>Where every read of an experiment starts.</summary>
public static class ExperimentScope
{
    /// <summary>Trials of one's own establishments.</summary>
    public static IQueryable<Experiment> VisibleTo(this IQueryable<Experiment> experiments, Actor actor)
    {
        var own = actor.Establishments;
        return experiments.Where(e => own.Contains(e.EstablishmentId));
    }
}
