using Essaim.Data;
using Essaim.Data.Diagnosis.Observations;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>An observation that the caller may carry: unseen for strangers, refused to those who only read.</summary>
internal static class ObservedWork
{
    public static async Task<Result<Observation>> FindObservedAsync(this Db db, Actor actor, ObservationId id, CancellationToken cancellationToken)
    {
        var observation = await db.Observations.VisibleTo(actor).SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (observation is null) return Error.NotFound("observation.unknown");
        return actor.May(Permission.Observe, observation.EstablishmentId) ? observation : Error.Forbidden("observation.observers-only");
    }

    /// <summary>What was recorded and not undone, the earliest first.</summary>
    public static async Task<List<ObservedMark>> MarksOfAsync(this Register db, ObservationId id, CancellationToken cancellationToken)
    {
        var marks = await db.ObservationMarks.Where(m => m.ObservationId == id && !m.IsUndone)
            .OrderBy(m => m.At).Select(m => new { m.Id, m.Kind, m.At, m.Note }).ToListAsync(cancellationToken);
        return marks.ConvertAll(m => new ObservedMark(m.Id, m.Kind, m.At.InParis(), m.Note));
    }
}
