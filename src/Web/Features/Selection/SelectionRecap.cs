using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection;

/// <summary>The first thing ever decided for an establishment: it was retained, on a request that everybody may read again.</summary>
public sealed class SelectionRecap(ReadDb db, Texts texts) : IRecapSource
{
    public async Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken)
    {
        var from = since.AtInParis(TimeOnly.MinValue);
        var retained = await db.Candidatures.Where(c => c.EstablishmentId == establishment && c.State == CandidatureState.Retained && c.Decision!.At >= from)
            .Join(db.Calls, c => c.CallId, c => c.Id, (c, call) => new { c.Id, c.Decision!.At, call.Title }).ToListAsync(cancellationToken);
        return retained.ConvertAll(r => new RecapLine(
            RecapKind.Decided, texts["Retenus à l’appel « {0} »", texts.Own(r.Title)], $"/candidatures/{r.Id.Value}/demande", DateOnly.FromDateTime(r.At.InParis().DateTime)));
    }
}
