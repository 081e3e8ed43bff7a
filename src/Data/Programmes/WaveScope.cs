using Essaim.Domain.Access;
using Essaim.Domain.Programmes;

namespace Essaim.Data.Programmes;

/// <summary>Where every read of the register of waves starts.</summary>
public static class WaveScope
{
    /// <summary>The nation sees every establishment's course; a region, those of its own.</summary>
    public static IQueryable<Participation> VisibleTo(this IQueryable<Participation> participations, Actor actor)
    {
        var (regions, all) = (actor.Regions, actor.IsNational);
        return participations.Where(p => all || regions.Contains(p.Region));
    }
}
