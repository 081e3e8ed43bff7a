using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Rewrites a sheet that is not published. Accords already given fall with the words they were given to.</summary>
public sealed class WriteRex(Db db, CurrentActor current)
{
    public sealed record Command(RexId Id, RexText Text);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.VisibleTo(current.Actor).SingleOrDefaultAsync(r => r.Id == command.Id, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");
        if (!current.Actor.May(Permission.CarryWork, rex.EstablishmentId)) return Error.Forbidden("rex.read-only");

        var written = rex.Write(command.Text);
        await db.SaveChangesAsync(cancellationToken);
        return written;
    }
}
