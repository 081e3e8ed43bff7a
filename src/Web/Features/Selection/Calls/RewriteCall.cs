using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Essaim.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Calls;

/// <summary>Saves a changed call. Whoever began from an older version is told, and loses nothing.</summary>
public sealed class RewriteCall(Db db, CurrentActor current)
{
    public sealed record Command(CallId CallId, int Version, CallText Text);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == command.CallId, cancellationToken);
        if (call is null) return Error.NotFound("call.unknown");
        if (!current.Actor.May(Permission.ManageCalls, call.Region)) return Error.Forbidden("call.read-only");
        if (call.Version != command.Version) return Form.ChangedMeanwhile;

        if (call.Rewrite(command.Text).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
