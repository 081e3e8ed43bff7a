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
        var participation = await db.Participations
            .SingleOrDefaultAsync(p => p.WaveId == command.WaveId && p.EstablishmentId == command.EstablishmentId, cancellationToken);
        if (participation is null)
        {
            participation = new(new(Guid.CreateVersion7()), command.WaveId, command.EstablishmentId, command.Region);
            db.Add(participation);
        }

        if (participation.Record(command.Status, command.On).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
