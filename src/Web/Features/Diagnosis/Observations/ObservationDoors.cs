using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>Observations behind the door "on dit"; and the step of the method that the first one does once the group has read it over.</summary>
public sealed class ObservationDoors(ReadDb db, Texts texts) : IDoorSource, IPhaseSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var rows = await db.Observations.Where(o => o.EstablishmentId == establishment && o.State != ObservationState.Withdrawn)
            .OrderByDescending(o => o.HeldOn).ThenByDescending(o => o.Id).Take(3)
            .Select(o => new { o.Id, o.Title, o.State, o.HeldOn, o.From, IsAgreed = o.AgreedOn != null }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(o => new DoorItem(
                Door.Say, texts["Observation « {0} »", texts.Own(o.Title)], $"/observations/{o.Id.Value}", ObservationWords.State(texts, o.State, o.IsAgreed), o.HeldOn.AtInParis(o.From))),
        ];
    }

    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var first = await db.Observations.Where(o => o.EstablishmentId == establishment && o.State == ObservationState.Shared).MinAsync(o => o.SharedOn, cancellationToken);
        return first is { } on ? new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["lieux-observer"] = on } : [];
    }
}
