using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Establishments;
using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Establishments;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>An establishment's card, and the way to its latest démarche where the reader may open it.</summary>
public sealed class ShowEstablishment(ReadDb db, CurrentActor current)
{
    public sealed record View(Establishment Place, DemarcheId? Demarche);

    public async Task<View?> RunAsync(EstablishmentId id, CancellationToken cancellationToken)
    {
        var place = await db.Establishments.VisibleTo(current.Actor).SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (place is null) return null;
        var demarche = await db.Demarches.VisibleTo(current.Actor).Where(d => d.EstablishmentId == id).OrderByDescending(d => d.StartedOn)
            .Select(d => (DemarcheId?)d.Id).FirstOrDefaultAsync(cancellationToken);
        return new(place, demarche);
    }
}
