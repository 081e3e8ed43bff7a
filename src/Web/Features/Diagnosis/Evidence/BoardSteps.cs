using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>What the board tells the démarche: the steps it proves, and its own line behind the door "on dit".</summary>
public sealed class BoardSteps(ReadDb db, Texts texts) : IPhaseSource, IDoorSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var done = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        if (await db.SharedDiagnoses.Where(d => d.EstablishmentId == establishment).MinAsync(d => (DateOnly?)d.HeldOn, cancellationToken) is { } agreed) done["lieux-constats"] = agreed;
        if (await db.Signals.Where(s => s.EstablishmentId == establishment).MinAsync(s => (DateOnly?)s.On, cancellationToken) is { } known) done["lieux-existant"] = known;
        return done;
    }

    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var boards = await db.Findings.Where(f => f.EstablishmentId == establishment && f.WithdrawnBecause == "")
            .GroupBy(f => f.DemarcheId).Select(g => new { Demarche = g.Key, Count = g.Count(), Last = g.Max(f => f.RecordedAt) }).ToListAsync(cancellationToken);
        return
        [
            .. boards.Select(b => new DoorItem(
                Door.Say, texts["Tableau des constats"], $"/demarches/{b.Demarche.Value}/constats", texts.Count(b.Count, "{0} constat", "{0} constats"), b.Last)),
        ];
    }
}
