using Essaim.Domain.Access;

namespace Essaim.Web.Features.Voice;

internal static class CollectingRights
{
    /// <summary>Whoever hosts walls or carries the work may open, release and close a collection.</summary>
    public static bool MayCollect(this Actor actor, EstablishmentId establishment) =>
        actor.May(Permission.HostWall, establishment) || actor.May(Permission.CarryWork, establishment);
}
