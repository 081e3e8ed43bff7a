using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Walls behind the door "on dit", the newest first; and the step of the method that a revealed wall does.</summary>
public sealed class WallDoors(ReadDb db, Texts texts) : IDoorSource, IPhaseSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var walls = await db.Walls.Where(w => w.EstablishmentId == establishment).OrderByDescending(w => w.HeldOn).ThenByDescending(w => w.Id).Take(6)
            .Select(w => new { w.Id, w.Question, w.Phase, w.HeldOn, Notes = db.WallNotes.Count(n => n.WallId == w.Id && n.RemovedBecause == null) })
            .ToListAsync(cancellationToken);
        return
        [
            .. walls.Select(w => new DoorItem(
                Door.Say, texts["Mur « {0} »", texts.Own(w.Question)], $"/murs/{w.Id.Value}",
                w.Phase >= WallPhase.Grouping ? texts.Count(w.Notes, "{0} mot", "{0} mots") : WallWords.Phase(texts, w.Phase),
                w.HeldOn.AtInParis(new(12, 0)))),
        ];
    }

    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var first = await db.Walls.Where(w => w.EstablishmentId == establishment && w.Phase >= WallPhase.Grouping).MinAsync(w => (DateOnly?)w.HeldOn, cancellationToken);
        return first is { } on ? new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["lieux-mur"] = on } : [];
    }
}
