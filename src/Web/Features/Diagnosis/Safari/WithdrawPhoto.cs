using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>
/// Takes a photo away, whoever asked: the picture is erased in the urn, where the only one lies, and its caption here. The register keeps
/// that it went, when and why. Any member of the establishment's team may do it; nobody has to say whose photo it was.
/// </summary>
internal sealed class WithdrawPhoto(Db db, CurrentActor current, ReleasePhotos photos, TimeProvider clock)
{
    public sealed record Command(PhotoSafariId SafariId, SafariPhotoId PhotoId, PhotoWithdrawal Because);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindPhotoAsync(current.Actor, command.SafariId, command.PhotoId, cancellationToken)).Failed(out var unseen, out var photo)) return unseen;
        if (!current.Actor.May(Permission.CarryWork, photo.EstablishmentId)) return Error.Forbidden("safari.read-only");
        photo.Withdraw(command.Because, clock.Today());
        await db.SaveChangesAsync(cancellationToken); // First: from here on no page shows it, whatever the urn answers.
        if (!await photos.EraseAsync(photo.Name, cancellationToken)) return Done.Result; // The daily task asks again.
        photo.Forget();
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
