using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>Keeps what the group says of a photo.</summary>
internal sealed class AnalysePhoto(Db db, CurrentActor current)
{
    public sealed record Command(PhotoSafariId SafariId, SafariPhotoId PhotoId, PhotoAnalysis Analysis);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindPhotoAsync(current.Actor, command.SafariId, command.PhotoId, cancellationToken)).Failed(out var unseen, out var photo)) return unseen;
        if (!current.Actor.May(Permission.HostWall, photo.EstablishmentId)) return Error.Forbidden("safari.host-only");
        if (photo.Analyse(command.Analysis).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
