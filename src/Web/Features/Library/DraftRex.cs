using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Writes the first draft of an experiment's sheet from its trail and gives it a painter's name. Asking again opens the same draft.</summary>
public sealed class DraftRex(Db db, CurrentActor current, Painters painters, ReadTrail trail)
{
    public async Task<Result<RexId>> RunAsync(ExperimentId experimentId, CancellationToken cancellationToken)
    {
        var experiment = await db.Experiments.AsNoTracking().VisibleTo(current.Actor).SingleOrDefaultAsync(e => e.Id == experimentId, cancellationToken);
        if (experiment is null) return Error.NotFound("experiment.unknown");
        if (!current.Actor.May(Permission.CarryWork, experiment.EstablishmentId)) return Error.Forbidden("rex.draft");
        if (await db.Rexes.Where(r => r.ExperimentId == experimentId).Select(r => (RexId?)r.Id).SingleOrDefaultAsync(cancellationToken) is { } known) return known;
        if (experiment.Verdict is not { } verdict) return LibraryErrors.NoVerdict;

        var origin = await db.Establishments.Where(e => e.Id == experiment.EstablishmentId)
            .Select(e => new { e.Kind, e.Headcount, e.Region, e.HasElectedStaff }).SingleAsync(cancellationToken);
        var taken = await db.Rexes.Where(r => r.Region == origin.Region).Select(r => r.Pseudonym).ToListAsync(cancellationToken);
        var id = new RexId(Guid.CreateVersion7());
        var rex = Rex.Draft(
            id, experiment.EstablishmentId, Pseudonyms.Pick(painters.Names, taken, id.Value.GetHashCode()),
            new(origin.Kind, SizeBands.Of(origin.Headcount), origin.Region, origin.HasElectedStaff), verdict.Kind,
            RexComposer.From(await trail.RunAsync(experiment, verdict, cancellationToken)), experiment.Id, experiment.TopicId);
        db.Rexes.Add(rex);
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }
}
