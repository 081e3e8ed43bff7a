using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Calls;

/// <summary>Writes the draft of a region's call, inside a wave that invites the region.</summary>
public sealed class PrepareCall(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(WaveId WaveId, RegionCode Region, CallText Text)
    {
        public CallId Id { get; init; } = new(Guid.CreateVersion7());
    }

    public async Task<Result<string>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!current.Actor.May(Permission.ManageCalls, command.Region)) return Error.Forbidden("call.other-region");
        if (await db.Calls.Where(c => c.Id == command.Id).Select(c => c.Slug).SingleOrDefaultAsync(cancellationToken) is { } known) return known;

        var wave = await db.Waves.SingleOrDefaultAsync(w => w.Id == command.WaveId, cancellationToken);
        if (wave?.Welcomes(command.Region, clock.Today()) is not true) return WaveErrors.RegionNotInvited;
        if (CallForApplications.Prepare(command.Id, wave.Id, command.Region, command.Text).Failed(out var refused, out var call)) return refused;

        db.Add(call);
        await db.SaveChangesAsync(cancellationToken);
        return call.Slug;
    }
}
