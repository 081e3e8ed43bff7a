using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Takes a revealed note off the wall. Its words go everywhere, its author stays unknown, the count of removed notes grows.</summary>
public sealed class RemoveNote(Db db, CurrentActor current, WallNews news)
{
    public sealed record Command(WallId WallId, WallNoteId NoteId, NoteRemoval Because);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        if (!wall.IsRevealed) return WallErrors.NotNow;
        var note = await db.WallNotes.SingleOrDefaultAsync(n => n.Id == command.NoteId && n.WallId == wall.Id, cancellationToken);
        if (note is null) return Error.NotFound("wall.note-unknown");
        if (!note.Remove(command.Because)) return Done.Result;
        wall.NoteRemoved(command.Because);
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }
}
