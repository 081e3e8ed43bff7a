using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>
/// Loads a candidature that the reader is named in, lets the rule decide, saves. Three people write at once: each has their own fields,
/// so a save that met another one is simply done again.
/// </summary>
public sealed class ChangeCandidature(Db db, CurrentActor current, TimeProvider clock)
{
    private const int Tries = 4;

    public delegate Result<Done> Rule(Candidature candidature, CallForApplications call, PersonId me, DateTimeOffset now);

    public async Task<Result<Done>> RunAsync(CandidatureId id, Rule rule, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var candidature = await db.Candidatures.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
            if (candidature is null) return Error.NotFound("candidature.unknown");
            if (candidature.SeatOf(current.Actor.Id) is null) return Error.Forbidden("candidature.read-only");
            var call = await db.Calls.AsNoTracking().SingleAsync(c => c.Id == candidature.CallId, cancellationToken);

            if (rule(candidature, call, current.Actor.Id, clock.GetUtcNow()).Failed(out var refused)) return refused;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return default(Done);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
