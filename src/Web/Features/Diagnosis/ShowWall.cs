using Essaim.Data;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>A wall for somebody of its establishment. Everyone who may read sees the same, at the same minute.</summary>
public sealed class ShowWall(ReadDb db, CurrentActor current, ReadWall read)
{
    public async Task<Result<WallView>> RunAsync(WallId id, CancellationToken cancellationToken)
    {
        if (!await db.Walls.VisibleTo(current.Actor).AnyAsync(w => w.Id == id, cancellationToken)) return Error.NotFound("wall.unknown");
        return (await read.RunAsync(id, cancellationToken))!;
    }

    /// <summary>The same, for somebody who is about to change it.</summary>
    public async Task<Result<WallView>> AsHostAsync(WallId id, CancellationToken cancellationToken)
    {
        if ((await RunAsync(id, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        return current.Actor.May(Permission.HostWall, wall.EstablishmentId) ? wall : Error.Forbidden("wall.host-only");
    }
}
