using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Ends a trial: adopt, adapt or abandon, each with its reason and its lesson.</summary>
public sealed class GiveVerdict(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ExperimentId Id, VerdictKind Kind, ArmLetter? Kept, string Reason, string Lesson);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var experiment = await db.Experiments.VisibleTo(current.Actor).SingleOrDefaultAsync(e => e.Id == command.Id, cancellationToken);
        if (experiment is null) return Error.NotFound("experiment.unknown");
        if (!current.Actor.May(Permission.RecordDecision, experiment.EstablishmentId)) return Error.Forbidden("experiment.verdict");

        var given = experiment.GiveVerdict(command.Kind, command.Kept, command.Reason, command.Lesson, current.Actor.Id, clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return given;
    }
}
