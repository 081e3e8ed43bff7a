using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Keeps for later, in one go and with a reason, the notes that found no company.</summary>
public sealed class ParkLeftovers(Db db, CurrentActor current, WallNews news, TimeProvider clock)
{
    /// <param name="GroupId">Made by the page: sent twice, the leftovers are parked once.</param>
    public sealed record Command(WallId WallId, WallGroupId GroupId, string Name, string Reason);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        if (wall.Phase is not WallPhase.Exits) return WallErrors.NotNow;
        if (await db.WallGroups.AnyAsync(g => g.Id == command.GroupId, cancellationToken)) return Done.Result;
        var loose = await db.WallNotes.Where(n => n.WallId == wall.Id && n.GroupId == null && n.RemovedBecause == null).ToListAsync(cancellationToken);
        if (loose.Count == 0) return Done.Result;

        var leftovers = WallGroup.Make(command.GroupId, wall, command.Name, clock.GetUtcNow());
        foreach (var note in loose) note.Place(leftovers.Id);
        if (leftovers.Leave(WallExit.Parked, command.Reason, loose.Count, votes: 0).Failed(out var refused)) return refused;
        db.WallGroups.Add(leftovers);
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }
}
