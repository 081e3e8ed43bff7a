using Essaim.Domain.Access;
using Essaim.Domain.Establishments;
using Essaim.Domain.Voice;

namespace Essaim.Data.Voice;

/// <summary>Where every read of a campaign starts. Inside an establishment all roles see the same figures; nobody else sees any.</summary>
public static class CampaignScope
{
    public static IQueryable<Campaign> VisibleTo(this IQueryable<Campaign> campaigns, Actor actor)
    {
        var own = actor.Establishments;
        return campaigns.Where(c => own.Contains(c.EstablishmentId));
    }

    /// <summary>The agency of the region reads the published tables of roll campaigns, never what lies under them.</summary>
    public static IQueryable<Campaign> ReadableFromOutside(this IQueryable<Campaign> campaigns, Actor actor, IQueryable<Establishment> establishments)
    {
        var regions = actor.Regions;
        return campaigns.Where(c => c.Kind == CampaignKind.Survey && establishments.Any(e => e.Id == c.EstablishmentId && regions.Contains(e.Region)));
    }
}
