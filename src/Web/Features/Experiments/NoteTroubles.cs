using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Writes what went wrong under each way of working, for the table of what each asks.</summary>
public sealed class NoteTroubles(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ExperimentId Id, string UnderA, string UnderB);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var experiment = await db.Experiments.VisibleTo(current.Actor).SingleOrDefaultAsync(e => e.Id == command.Id, cancellationToken);
        if (experiment is null) return Error.NotFound("experiment.unknown");
        if (!current.Actor.May(Permission.CarryWork, experiment.EstablishmentId)) return Error.Forbidden("experiment.read-only");

        var noted = experiment.NoteTroubles(command.UnderA, command.UnderB, clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return noted;
    }
}
