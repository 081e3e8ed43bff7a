using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;

namespace Essaim.Data.Diagnosis;

/// <summary>Where every read of the evidence board starts.</summary>
public static class EvidenceScope
{
    public static IQueryable<Finding> VisibleTo(this IQueryable<Finding> findings, Actor actor)
    {
        var own = actor.Establishments;
        return findings.Where(f => own.Contains(f.EstablishmentId));
    }

    public static IQueryable<Signal> VisibleTo(this IQueryable<Signal> signals, Actor actor)
    {
        var own = actor.Establishments;
        return signals.Where(s => own.Contains(s.EstablishmentId));
    }
}
