using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Gives the accord of the caller's own side to the words as they stand.</summary>
public sealed class ApproveRex(Db db, CurrentActor current, ListTellingWords words, TimeProvider clock)
{
    /// <param name="Version">The version that was read: words changed meanwhile are not agreed to unseen.</param>
    public sealed record Command(RexId Id, int Version);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.VisibleTo(current.Actor).SingleOrDefaultAsync(r => r.Id == command.Id, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");
        if (current.Actor.CollegeAt(rex.EstablishmentId) is not { } college) return Error.Forbidden("rex.not-a-side");
        if (rex.Approvals.Any(a => a.College == college)) return Done.Result;
        if (rex.TextVersion != command.Version) return LibraryErrors.ChangedMeanwhile;

        var leaks = rex.LeaksAmong(await words.RunAsync(rex.EstablishmentId, cancellationToken));
        var approved = rex.Approve(college, current.Actor.Id, clock.GetUtcNow(), leaks);
        await db.SaveChangesAsync(cancellationToken);
        return approved;
    }
}
