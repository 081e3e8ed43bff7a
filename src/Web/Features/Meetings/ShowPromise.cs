using Essaim.Data;
using Essaim.Data.Meetings;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>One promise, with what the reader may do about it.</summary>
public sealed class ShowPromise(ReadDb db, CurrentActor current)
{
    public sealed record View(Promise Promise, bool MaySettle, bool MayOpenMeeting);

    public async Task<View?> RunAsync(PromiseId id, CancellationToken cancellationToken)
    {
        var promise = await db.Promises.VisibleTo(current.Actor).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (promise is null) return null;
        var maySettle = promise.PersonId == current.Actor.Id || MeetingRights.MayWrite(current.Actor, promise.Reach);
        return new(promise, maySettle, MeetingRights.MaySee(current.Actor, promise.Reach));
    }
}
