using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Lets a group leave by one of the four doors. What follows reads it in the journal.</summary>
public sealed class ExitGroup(Db db, CurrentActor current, WallNews news)
{
    public sealed record Command(WallId WallId, WallGroupId GroupId, WallExit Exit, string Reason);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        if (wall.Phase is not WallPhase.Exits) return WallErrors.NotNow;
        var group = await db.WallGroups.SingleOrDefaultAsync(g => g.Id == command.GroupId && g.WallId == wall.Id, cancellationToken);
        if (group is null) return Error.NotFound("wall.group-unknown");
        if (group.MergedIntoId is not null) return WallErrors.GroupGone;

        var notes = await db.WallNotes.CountAsync(n => n.WallId == wall.Id && n.GroupId == group.Id, cancellationToken);
        var votes = await VotesOfAsync(wall.Id, group, cancellationToken);
        if (group.Leave(command.Exit, command.Reason, notes, votes.Shown).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }

    private async Task<VoteTally> VotesOfAsync(WallId wall, WallGroup group, CancellationToken cancellationToken)
    {
        var all = await db.WallVotes.Where(v => v.WallId == wall).Select(v => new { v.GroupId, v.Count }).ToListAsync(cancellationToken);
        return VoteTally.Of(all.Where(v => v.GroupId == group.Id).Sum(v => v.Count), group.Hands, all.Sum(v => v.Count));
    }
}
