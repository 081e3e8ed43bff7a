using Essaim.Data;
using Essaim.Data.Meetings;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>What every change of a meeting begins and ends with: found in scope, allowed, saved.</summary>
public sealed class MeetingWork(Db db, CurrentActor current)
{
    internal async Task<Result<T>> ChangeAsync<T>(MeetingId id, Func<Meeting, Result<T>> change, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(current.Actor).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (meeting is null) return Error.NotFound("meeting.unknown");
        if (!MeetingRights.MayWrite(current.Actor, meeting.Reach)) return Error.Forbidden("meeting.read-only");
        if (change(meeting).Failed(out var error, out var value)) return error;
        await db.SaveChangesAsync(cancellationToken);
        return value;
    }
}
