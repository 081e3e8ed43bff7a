using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Makes one group of two: notes and votes pass to the one that is kept.</summary>
public sealed class MergeGroups(Db db, CurrentActor current, WallNews news)
{
    public sealed record Command(WallId WallId, WallGroupId Given, WallGroupId Kept);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        var given = await db.WallGroups.SingleOrDefaultAsync(g => g.Id == command.Given && g.WallId == wall.Id, cancellationToken);
        var kept = await db.WallGroups.SingleOrDefaultAsync(g => g.Id == command.Kept && g.WallId == wall.Id, cancellationToken);
        if (given is null || kept is null) return Error.NotFound("wall.group-unknown");

        var notes = await db.WallNotes.Where(n => n.WallId == wall.Id && n.GroupId == given.Id).ToListAsync(cancellationToken);
        var votes = await db.WallVotes.Where(v => v.WallId == wall.Id && v.GroupId == given.Id).ToListAsync(cancellationToken);
        if (WallBoard.Merge(wall, given, kept, notes, votes).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }
}
