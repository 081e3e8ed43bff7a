using Essaim.Data;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Before the reveal, the notes for the three colleges and nobody else.</summary>
public sealed class ShowReview(ReadDb db, CurrentActor current)
{
    /// <param name="Asked">Colleges that want it gone; one is not enough.</param>
    public sealed record Row(WallNoteId Id, string Text, IReadOnlyList<College> Asked, bool ByMine);

    /// <summary>Empty for anyone without a college's seat, and outside the review.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(WallId id, CancellationToken cancellationToken)
    {
        var wall = await db.Walls.VisibleTo(current.Actor).SingleOrDefaultAsync(w => w.Id == id && w.Phase == WallPhase.Review, cancellationToken);
        if (wall is null || current.Actor.CollegeAt(wall.EstablishmentId) is not { } mine) return [];
        var notes = await db.WallNotes.Where(n => n.WallId == id && n.RemovedBecause == null).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var asked = (await db.WallObjections.Where(o => o.WallId == id).ToListAsync(cancellationToken)).ToLookup(o => o.NoteId, o => o.College);
        return [.. notes.Select(n => new Row(n.Id, n.Text, [.. asked[n.Id].Order()], asked[n.Id].Contains(mine)))];
    }
}
