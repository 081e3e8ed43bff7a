using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Urn.Photos;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>Ends the taking of photos: they leave the urn together, shuffled, and wait for the second look.</summary>
internal sealed class EndShooting(Db db, CurrentActor current, ReleasePhotos release, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(PhotoSafariId id, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, id, cancellationToken)).Failed(out var unseen, out var safari)) return unseen;
        return await RunAsync(safari, cancellationToken);
    }

    /// <summary>The same when its last day has passed and nobody in particular asks.</summary>
    public async Task<Result<Done>> RunAsync(PhotoSafari safari, CancellationToken cancellationToken)
    {
        if (safari.Phase is not SafariPhase.Shooting) return safari.StartSecondLook();
        if ((await release.RunAsync(safari.CampaignId, cancellationToken)).Failed(out var refused, out var photos)) return refused;
        if (photos is null) return SafariErrors.TooFewPhotos(safari.FewestPhotos);

        if (!await db.SafariPhotos.AnyAsync(p => p.SafariId == safari.Id, cancellationToken)) db.SafariPhotos.AddRange(photos.Select(p => PhotoOf(safari, p)));
        if (safari.StartSecondLook().Failed(out var notNow)) return notNow;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }

    /// <summary>Ends without showing anything. What the urn holds is erased, unseen.</summary>
    public async Task<Result<Done>> AbandonAsync(PhotoSafariId id, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, id, cancellationToken)).Failed(out var unseen, out var safari)) return unseen;
        if (safari.Abandon(clock.GetUtcNow()).Failed(out var refused)) return refused;
        if ((await release.AbandonAsync(safari.CampaignId, cancellationToken)).Failed(out refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }

    private static SafariPhoto PhotoOf(PhotoSafari safari, ReleasedPhoto photo) =>
        new(new(Guid.CreateVersion7()), safari.Id, safari.EstablishmentId, photo.Name, photo.Helps, photo.Words);
}
