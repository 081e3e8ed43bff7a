using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Programmes;

/// <summary>Writes a new status of an establishment in a wave. Features below call it when something happens to them; twice is once.</summary>
public sealed class RecordStatus(Db db)
{
    public sealed record Command(WaveId WaveId, EstablishmentId EstablishmentId, RegionCode Region, WaveStatus Status, DateOnly On);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var known = await db.Participations
            .SingleOrDefaultAsync(p => p.WaveId == command.WaveId && p.EstablishmentId == command.EstablishmentId, cancellationToken);
        var participation = known ?? new(new(Guid.CreateVersion7()), command.WaveId, command.EstablishmentId, command.Region);
        if (participation.Record(command.Status, command.On).Failed(out var refused)) return refused;
        if (known is null) db.Add(participation);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
