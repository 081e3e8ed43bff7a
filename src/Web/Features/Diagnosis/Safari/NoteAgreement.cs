using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>Notes that a signed agreement about a photo exists, and where it lies. Twice the same id is once.</summary>
internal sealed class NoteAgreement(Db db, CurrentActor current)
{
    public sealed record Command(PhotoAgreementId AgreementId, PhotoSafariId SafariId, SafariPhotoId PhotoId, PhotoUse Use, string Kept, DateOnly SignedOn, DateOnly Until);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindPhotoAsync(current.Actor, command.SafariId, command.PhotoId, cancellationToken)).Failed(out var unseen, out var photo)) return unseen;
        if (!current.Actor.May(Permission.CarryWork, photo.EstablishmentId)) return Error.Forbidden("safari.read-only");
        if (!photo.IsVisible) return SafariErrors.NotShown;
        if (await db.PhotoAgreements.AnyAsync(a => a.Id == command.AgreementId, cancellationToken)) return Done.Result;
        if (PhotoAgreement.Record(command.AgreementId, command.SafariId, photo.Id, command.Use, command.Kept, command.SignedOn, command.Until).Failed(out var refused, out var agreement)) return refused;
        db.PhotoAgreements.Add(agreement);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
