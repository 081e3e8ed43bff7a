using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Calls;

/// <summary>Makes a call public. A tight calendar warns beforehand; it does not stop anybody.</summary>
public sealed class PublishCall(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(CallId CallId);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == command.CallId, cancellationToken);
        if (call is null) return Error.NotFound("call.unknown");
        if (!current.Actor.May(Permission.ManageCalls, call.Region)) return Error.Forbidden("call.read-only");

        if (call.Publish(clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
