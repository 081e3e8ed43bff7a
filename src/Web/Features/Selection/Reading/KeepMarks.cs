using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Reading;

/// <summary>A reader keeps marks and their evidence, and gives the reading when it is whole. Only one's own.</summary>
public sealed class KeepMarks(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(CandidatureId CandidatureId, IReadOnlyList<Mark> Marks, bool Gives);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var me = current.Actor.Id;
        var visible = await db.Candidatures.VisibleTo(current.Actor).Where(c => c.Id == command.CandidatureId)
            .Select(c => new { c.CallId, c.State }).SingleOrDefaultAsync(cancellationToken);
        if (visible is null) return Error.NotFound("candidature.unknown");
        var review = await db.Reviews.VisibleTo(current.Actor)
            .SingleOrDefaultAsync(r => r.CandidatureId == command.CandidatureId && r.ReaderId == me, cancellationToken);
        if (review is null) return Error.Forbidden("review.not-reader");
        if (visible.State is not CandidatureState.Submitted) return CandidatureErrors.AlreadyDecided;

        var criteria = await db.Calls.Where(c => c.Id == visible.CallId).Select(c => c.Criteria).SingleAsync(cancellationToken);
        foreach (var mark in command.Marks)
        {
            if (review.Keep(mark, criteria).Failed(out var refused)) return refused;
        }

        var given = command.Gives ? review.Give(criteria, clock.GetUtcNow()) : default(Done);
        await db.SaveChangesAsync(cancellationToken); // What was marked is kept, also when it is not enough to be given.
        return given;
    }
}
