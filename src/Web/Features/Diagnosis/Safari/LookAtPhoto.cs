using Essaim.Data;
using Essaim.Data.Diagnosis.Safari;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>
/// The second look: one college says whether the group may see a photo. Two that agree decide; a photo that two refuse is erased.
/// When none waits any more, the analysis begins.
/// </summary>
internal sealed class LookAtPhoto(Db db, CurrentActor current, ReleasePhotos photos, TimeProvider clock)
{
    /// <param name="Because">Why the group may not see it; null when it may.</param>
    public sealed record Command(PhotoSafariId SafariId, SafariPhotoId PhotoId, PhotoWithdrawal? Because);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var safari = await db.PhotoSafaris.VisibleTo(current.Actor).SingleOrDefaultAsync(s => s.Id == command.SafariId, cancellationToken);
        if (safari is null) return Error.NotFound("safari.unknown");
        if (current.Actor.CollegeAt(safari.EstablishmentId) is not { } college) return Error.Forbidden("safari.no-college");
        if (safari.Phase is not SafariPhase.SecondLook) return SafariErrors.NotNow;
        if ((await db.FindPhotoAsync(current.Actor, safari.Id, command.PhotoId, cancellationToken)).Failed(out var unseen, out var photo)) return unseen;

        var looks = await db.PhotoLooks.Where(l => l.PhotoId == photo.Id).ToListAsync(cancellationToken);
        if (looks.Exists(l => l.College == college)) return Done.Result;
        var mine = new PhotoLook(photo.Id, college, safari.Id, command.Because);
        db.PhotoLooks.Add(mine);
        photo.Decide([.. looks, mine], clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        await EraseAsync(photo, cancellationToken);
        await StartAnalysisAsync(safari, cancellationToken);
        return Done.Result;
    }

    private async Task EraseAsync(SafariPhoto photo, CancellationToken cancellationToken)
    {
        if (photo.State is not PhotoState.Withdrawn || !await photos.EraseAsync(photo.Name, cancellationToken)) return; // The daily task asks again.
        photo.Forget();
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task StartAnalysisAsync(PhotoSafari safari, CancellationToken cancellationToken)
    {
        if (await db.SafariPhotos.AnyAsync(p => p.SafariId == safari.Id && p.State == PhotoState.Waiting, cancellationToken)) return;
        safari.StartAnalysis();
        await db.SaveChangesAsync(cancellationToken);
    }
}
