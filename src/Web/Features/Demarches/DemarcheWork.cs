using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>What every change of a démarche begins and ends with: found in scope, allowed, saved.</summary>
public sealed class DemarcheWork(Db db, CurrentActor current)
{
    internal async Task<Result<Done>> ChangeAsync(DemarcheId id, Func<Demarche, PersonId, Task<Result<Done>>> change, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.CarryWork, demarche.EstablishmentId)) return Error.Forbidden("demarche.read-only");
        if ((await change(demarche, current.Actor.Id)).Failed(out var error)) return error;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }

    internal Task<Result<Done>> ChangeAsync(DemarcheId id, Func<Demarche, PersonId, Result<Done>> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, (demarche, person) => Task.FromResult(change(demarche, person)), cancellationToken);
}
