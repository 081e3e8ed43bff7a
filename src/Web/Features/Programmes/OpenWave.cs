using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Programmes;

/// <summary>Opens a wave of a programme, known or new, for the regions that may then publish their calls.</summary>
public sealed class OpenWave(Db db, CurrentActor current)
{
    /// <param name="Programme">A known programme; when empty, <paramref name="NewProgramme"/> is founded.</param>
    public sealed record Command(ProgrammeId? Programme, string NewProgramme, WavePlan Plan)
    {
        public WaveId Id { get; init; } = new(Guid.CreateVersion7());
    }

    public async Task<Result<WaveId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!current.Actor.May(Permission.OpenWaves)) return Error.Forbidden("wave.not-national");
        if (await db.Waves.AnyAsync(w => w.Id == command.Id, cancellationToken)) return command.Id;
        if ((await ProgrammeAsync(command, cancellationToken)).Failed(out var refused, out var programme)) return refused;
        if (Wave.Open(command.Id, programme.Id, command.Plan).Failed(out refused, out var wave)) return refused;

        if (db.Entry(programme).State is EntityState.Detached) db.Add(programme);
        db.Add(wave);
        await db.SaveChangesAsync(cancellationToken);
        return wave.Id;
    }

    /// <summary>The same name is the same programme.</summary>
    private async Task<Result<Programme>> ProgrammeAsync(Command command, CancellationToken cancellationToken)
    {
        var name = command.NewProgramme.Trim();
        var known = await db.Programmes.SingleOrDefaultAsync(
            p => command.Programme != null ? p.Id == command.Programme : p.Name == name, cancellationToken);
        return known ?? Programme.Found(new(Guid.CreateVersion7()), name);
    }
}
