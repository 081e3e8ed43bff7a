using Essaim.Data;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>A wall that the caller may host: unseen for strangers, refused to those who only read.</summary>
internal static class HostedWalls
{
    public static async Task<Result<Wall>> FindHostedAsync(this Db db, Actor actor, WallId id, CancellationToken cancellationToken)
    {
        var wall = await db.Walls.VisibleTo(actor).SingleOrDefaultAsync(w => w.Id == id, cancellationToken);
        if (wall is null) return Error.NotFound("wall.unknown");
        return actor.May(Permission.HostWall, wall.EstablishmentId) ? wall : Error.Forbidden("wall.host-only");
    }

    /// <summary>Groups that were not merged into another, tracked, the oldest first.</summary>
    public static Task<List<WallGroup>> LivingGroupsAsync(this Db db, WallId wall, CancellationToken cancellationToken) =>
        db.WallGroups.Where(g => g.WallId == wall && g.MergedIntoId == null).OrderBy(g => g.MadeAt).ThenBy(g => g.Id).ToListAsync(cancellationToken);
}
