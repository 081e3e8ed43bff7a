using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Puts notes with others. Each move carries an id made where it was decided, so that sending it again changes nothing.</summary>
public sealed class PlaceNote(Db db, CurrentActor current, WallNews news, TimeProvider clock)
{
    /// <param name="Into">The group; empty puts the note back among the loose ones. An unknown id makes a new group.</param>
    public sealed record Move(WallMoveId Id, WallNoteId NoteId, WallGroupId? Into);

    public sealed record Command(WallId WallId, IReadOnlyList<Move> Moves);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        var known = await KnownAsync(command, cancellationToken);
        foreach (var move in command.Moves.Where(m => !known.Contains(m.Id)))
        {
            if (await ApplyAsync(wall, move, cancellationToken) is { } refused) return refused;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (command.Moves.Count == 1)
        {
            db.ChangeTracker.Clear();
            if ((await KnownAsync(command, cancellationToken)).Count == 0) throw;
            return Done.Result; // The same move arrived twice at the same moment.
        }

        await ForgetEmptiedAsync(wall.Id, cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }

    /// <summary>A group whose last note went elsewhere has nothing left to say.</summary>
    private async Task ForgetEmptiedAsync(WallId wall, CancellationToken cancellationToken)
    {
        var emptied = await db.WallGroups
            .Where(g => g.WallId == wall && g.MergedIntoId == null && g.Exit == null && g.Hands == 0
                && !db.WallNotes.Any(n => n.GroupId == g.Id) && !db.WallVotes.Any(v => v.GroupId == g.Id))
            .ToListAsync(cancellationToken);
        if (emptied.Count == 0) return;
        db.WallGroups.RemoveRange(emptied);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Error?> ApplyAsync(Wall wall, Move move, CancellationToken cancellationToken)
    {
        var note = await db.WallNotes.FindAsync([move.NoteId], cancellationToken);
        if (note is null || note.WallId != wall.Id) return Error.NotFound("wall.note-unknown");
        var group = move.Into is { } into ? await FindOrMakeAsync(wall, into, cancellationToken) : null;
        if (group is not null && group.WallId != wall.Id) return Error.NotFound("wall.group-unknown");
        if (WallBoard.Move(wall, note, group).Failed(out var refused)) return refused;
        db.WallMoves.Add(new(move.Id, wall.Id, note.Id, move.Into));
        return null;
    }

    private async Task<WallGroup> FindOrMakeAsync(Wall wall, WallGroupId id, CancellationToken cancellationToken)
    {
        if (await db.WallGroups.FindAsync([id], cancellationToken) is { } known) return known;
        var made = WallGroup.Make(id, wall, "", clock.GetUtcNow());
        db.WallGroups.Add(made);
        return made;
    }

    private async Task<HashSet<WallMoveId>> KnownAsync(Command command, CancellationToken cancellationToken)
    {
        var ids = command.Moves.Select(m => m.Id).ToList();
        return [.. await db.WallMoves.Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken)];
    }
}
