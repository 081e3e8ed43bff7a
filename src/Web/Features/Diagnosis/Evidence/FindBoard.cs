using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>Whose board it is, and whether the caller may write on it.</summary>
public sealed class FindBoard(ReadDb db, CurrentActor current)
{
    public async Task<Result<EstablishmentId>> ToChangeAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor).Where(d => d.Id == id).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        return current.Actor.May(Permission.CarryWork, demarche.EstablishmentId) ? demarche.EstablishmentId : Error.Forbidden("finding.read-only");
    }
}
