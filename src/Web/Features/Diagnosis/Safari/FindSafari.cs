using Essaim.Data;
using Essaim.Data.Diagnosis.Safari;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

internal static class FindSafari
{
    /// <summary>A safari that the caller may lead: 404 out of sight, 403 without the right.</summary>
    public static async Task<Result<PhotoSafari>> FindHostedAsync(this Db db, Actor actor, PhotoSafariId id, CancellationToken cancellationToken)
    {
        var safari = await db.PhotoSafaris.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (safari is null) return Error.NotFound("safari.unknown");
        return actor.May(Permission.HostWall, safari.EstablishmentId) ? safari : Error.Forbidden("safari.host-only");
    }

    /// <summary>A photo of a safari of the caller's establishment that the group may see; hosts and colleges see those that wait as well.</summary>
    public static async Task<Result<SafariPhoto>> FindPhotoAsync(this Db db, Actor actor, PhotoSafariId safari, SafariPhotoId id, CancellationToken cancellationToken)
    {
        var photo = await db.SafariPhotos.SingleOrDefaultAsync(p => p.Id == id && p.SafariId == safari && actor.Establishments.Contains(p.EstablishmentId), cancellationToken);
        if (photo is null) return Error.NotFound("safari.photo-unknown");
        var maySee = photo.State is not PhotoState.Waiting || actor.CollegeAt(photo.EstablishmentId) is not null;
        return maySee ? photo : Error.NotFound("safari.photo-unknown");
    }
}
