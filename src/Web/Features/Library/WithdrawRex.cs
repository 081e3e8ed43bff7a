using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Takes a sheet out of the library at once.</summary>
public sealed class WithdrawRex(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(RexId Id, string Reason);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.VisibleTo(current.Actor).SingleOrDefaultAsync(r => r.Id == command.Id, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");
        if (!current.Actor.May(Permission.CarryWork, rex.EstablishmentId)) return Error.Forbidden("rex.read-only");

        var withdrawn = rex.Withdraw(command.Reason, clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return withdrawn;
    }
}
