using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Tells the authors of a borrowed sheet what it gave.</summary>
public sealed class TellBorrowing(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(BorrowingId Id, string Result);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var own = current.Actor.Establishments;
        var borrowing = await db.Borrowings.SingleOrDefaultAsync(b => b.Id == command.Id && own.Contains(b.EstablishmentId), cancellationToken);
        if (borrowing is null) return Error.NotFound("borrowing.unknown");
        if (!current.Actor.May(Permission.BorrowSheet, borrowing.EstablishmentId)) return Error.Forbidden("borrowing.role");

        var told = borrowing.Tell(command.Result, clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return told;
    }
}
