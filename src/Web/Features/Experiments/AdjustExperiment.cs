using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Writes down a change made on the way, with its date.</summary>
public sealed class AdjustExperiment(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ExperimentId Id, AdjustmentId AdjustmentId, string Text);

    public async Task<Result<Adjustment>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var experiment = await db.Experiments.VisibleTo(current.Actor).SingleOrDefaultAsync(e => e.Id == command.Id, cancellationToken);
        if (experiment is null) return Error.NotFound("experiment.unknown");
        if (!current.Actor.May(Permission.CarryWork, experiment.EstablishmentId)) return Error.Forbidden("experiment.read-only");

        var adjusted = experiment.Adjust(command.AdjustmentId, command.Text, current.Actor.Id, clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return adjusted;
    }
}
