using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Gives the room some minutes for what it is doing.</summary>
public sealed class SetWallTimer(Db db, CurrentActor current, WallNews news, TimeProvider clock)
{
    public sealed record Command(WallId WallId, int Minutes);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        if (wall.SetTimer(command.Minutes, clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }
}
