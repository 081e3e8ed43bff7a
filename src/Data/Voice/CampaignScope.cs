using Essaim.Domain.Access;
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
}
