using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Selection;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>
/// Behind "on décide" stands what direction asked for when it applied, with its limits: the frame of every later decision (A18). Whoever was
/// retained has signed it, so the step of the method is done on the day the démarche begins.
/// </summary>
internal sealed class FoundingRequest(ReadDb db, Texts texts) : IDoorSource, IPhaseSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var retained = await db.Candidatures.Where(c => c.EstablishmentId == establishment && c.State == CandidatureState.Retained)
            .Select(c => c.CallId).ToListAsync(cancellationToken);
        var calls = retained.ConvertAll(call => (Guid?)call.Value);
        var begun = await db.Demarches.Where(d => d.EstablishmentId == establishment && db.Clusters.Any(c => c.Id == d.ClusterId && calls.Contains(c.CallId)))
            .MaxAsync(d => (DateOnly?)d.StartedOn, cancellationToken);
        return begun is { } on ? new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["cadrage-demande"] = on } : [];
    }

    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var retained = await db.Candidatures.Where(c => c.EstablishmentId == establishment && c.State == CandidatureState.Retained)
            .Select(c => new { c.Id, c.Decision!.At }).ToListAsync(cancellationToken);
        return [.. retained.OrderByDescending(r => r.At).Take(1).Select(r => new DoorItem(
            Door.Decide, texts["La demande de départ"], $"/candidatures/{r.Id.Value}/demande", texts["ce que la direction est prête à changer"], r.At))];
    }
}
