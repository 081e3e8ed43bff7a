using Essaim.Data;
using Essaim.Data.Meetings;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>Says that a promise is kept, or given up and why. Whoever promised may say so too.</summary>
public sealed class SettlePromise(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(PromiseId Id, bool IsKept, string Outcome);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var promise = await db.Promises.VisibleTo(current.Actor).SingleOrDefaultAsync(p => p.Id == command.Id, cancellationToken);
        if (promise is null) return Error.NotFound("promise.unknown");
        if (promise.PersonId != current.Actor.Id && !MeetingRights.MayWrite(current.Actor, promise.Reach)) return Error.Forbidden("promise.read-only");

        var today = clock.Today();
        var settled = command.IsKept ? promise.Keep(today, command.Outcome) : promise.Abandon(today, command.Outcome);
        if (settled.Failed(out var error)) return error;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
