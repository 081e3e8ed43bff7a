using Essaim.Data;
using Essaim.Data.Programmes;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Programmes;

/// <summary>The waves with their counts as they stood on a day: the nation's, or those of the reader's regions.</summary>
public sealed class ListWaves(ReadDb db, CurrentActor current)
{
    public sealed record Row(Wave Wave, string Programme, IReadOnlyList<StatusCount> Counts);

    public async Task<Result<List<Row>>> RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (!current.Actor.IsNational && current.Actor.Regions.Count == 0) return Error.Forbidden("wave.not-yours");

        var waves = await db.Waves.OrderByDescending(w => w.StartsOn)
            .Join(db.Programmes, w => w.ProgrammeId, p => p.Id, (wave, programme) => new { wave, programme.Name }).ToListAsync(cancellationToken);
        var lines = await db.Participations.VisibleTo(current.Actor)
            .SelectMany(p => p.Changes.Where(c => c.On <= day), (p, c) => new { p.WaveId, p.EstablishmentId, c.Status, c.On, c.Order })
            .ToListAsync(cancellationToken);
        var byWave = lines.ToLookup(l => l.WaveId, l => new StatusLine(l.EstablishmentId, l.Status, l.On, l.Order));
        return waves.ConvertAll(w => new Row(w.wave, w.Name, StatusRegister.CountOn(byWave[w.wave.Id], day)));
    }
}
