using Essaim.Data;
using Essaim.Data.Meetings;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>Writes down what somebody promises in a meeting.</summary>
public sealed class MakePromise(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(PromiseId Id, MeetingId MeetingId, PromiseWords Words);

    public async Task<Result<PromiseId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(current.Actor).SingleOrDefaultAsync(m => m.Id == command.MeetingId, cancellationToken);
        if (meeting is null) return Error.NotFound("meeting.unknown");
        if (!MeetingRights.MayWrite(current.Actor, meeting.Reach)) return Error.Forbidden("meeting.read-only");
        if (meeting.State is MeetingState.Cancelled) return MeetingErrors.NoLongerOpen;
        if (await db.Promises.VisibleTo(current.Actor).AnyAsync(p => p.Id == command.Id, cancellationToken)) return command.Id;
        if (Promise.Make(command.Id, meeting.Reach, meeting.Id, command.Words, clock.Today()).Failed(out var error, out var promise)) return error;

        db.Add(promise);
        await db.SaveChangesAsync(cancellationToken);
        return command.Id;
    }
}
