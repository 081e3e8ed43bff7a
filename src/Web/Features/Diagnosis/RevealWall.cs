using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>
/// Ends the writing: the notes leave the urn in one shuffled batch and get new ids here. Twice is once: the urn gives the same batch again,
/// and of two hosts who press together only one saves.
/// </summary>
internal sealed class RevealWall(Db db, CurrentActor current, RevealNotes reveal, WallNews news)
{
    /// <summary>Everyone sees all notes at once.</summary>
    public Task<Result<Done>> RunAsync(WallId id, CancellationToken cancellationToken) => EndWritingAsync(id, wall => wall.Reveal(), cancellationToken);

    /// <summary>Two colleges read first; the room waits.</summary>
    public Task<Result<Done>> ForReviewAsync(WallId id, CancellationToken cancellationToken) => EndWritingAsync(id, wall => wall.StartReview(), cancellationToken);

    private async Task<Result<Done>> EndWritingAsync(WallId id, Func<Wall, Result<Done>> step, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, id, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        try
        {
            // Notes first: bringing them saves the collection, and a wall must never be stored as revealed without them.
            if (wall.Phase is WallPhase.Writing && await BringNotesAsync(wall, cancellationToken) is { } silent) return silent;
            if (step(wall).Failed(out var refused)) return refused;
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return WallErrors.NotNow; // Another host pressed at the same moment; the page shows what that gave.
        }

        await news.TellPhaseAsync(wall.Id, cancellationToken);
        return Done.Result;
    }

    private async Task<Error?> BringNotesAsync(Wall wall, CancellationToken cancellationToken)
    {
        if ((await reveal.RunAsync(wall.CampaignId, cancellationToken)).Failed(out var refused, out var texts)) return refused;
        if (await db.WallNotes.AnyAsync(n => n.WallId == wall.Id, cancellationToken)) return null;
        db.WallNotes.AddRange(texts.Select(text => new WallNote(new(Guid.CreateVersion7()), wall.Id, text)));
        return null;
    }
}
