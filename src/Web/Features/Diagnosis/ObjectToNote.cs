using Essaim.Data;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Before the reveal, one college asks that a note does not reach the room. It goes when a second college asks too.</summary>
public sealed class ObjectToNote(Db db, CurrentActor current)
{
    public sealed record Command(WallId WallId, WallNoteId NoteId, NoteRemoval Because);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var wall = await db.Walls.VisibleTo(current.Actor).SingleOrDefaultAsync(w => w.Id == command.WallId, cancellationToken);
        if (wall is null) return Error.NotFound("wall.unknown");
        if (current.Actor.CollegeAt(wall.EstablishmentId) is not { } college) return Error.Forbidden("wall.no-college");
        if (wall.Phase is not WallPhase.Review) return WallErrors.NotNow;
        var note = await db.WallNotes.SingleOrDefaultAsync(n => n.Id == command.NoteId && n.WallId == wall.Id, cancellationToken);
        if (note is null) return Error.NotFound("wall.note-unknown");

        var objections = await db.WallObjections.Where(o => o.NoteId == note.Id).Select(o => o.College).ToListAsync(cancellationToken);
        if (objections.Contains(college)) return Done.Result;
        db.WallObjections.Add(new(note.Id, college, wall.Id, command.Because));
        if (WallObjection.Suffice([.. objections, college]) && note.Remove(command.Because)) wall.NoteRemoved(command.Because);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
