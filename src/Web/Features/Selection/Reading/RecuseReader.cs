using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Reading;

/// <summary>A reader with a tie to the establishment steps aside and says which tie.</summary>
public sealed class RecuseReader(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(CandidatureId CandidatureId, string Reason);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var me = current.Actor.Id;
        if (!await db.Candidatures.VisibleTo(current.Actor).AnyAsync(c => c.Id == command.CandidatureId, cancellationToken))
            return Error.NotFound("candidature.unknown");
        var review = await db.Reviews.VisibleTo(current.Actor)
            .SingleOrDefaultAsync(r => r.CandidatureId == command.CandidatureId && r.ReaderId == me, cancellationToken);
        if (review is null) return Error.Forbidden("review.not-reader");

        if (review.Recuse(command.Reason, clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
