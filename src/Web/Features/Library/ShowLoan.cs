using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>One borrowing as the borrower sees it.</summary>
public sealed class ShowLoan(ReadDb db, CurrentActor current)
{
    public sealed record View(EstablishmentId EstablishmentId, string Title, string Note, string? Result);

    public async Task<Result<View>> RunAsync(BorrowingId id, CancellationToken cancellationToken)
    {
        var own = current.Actor.Establishments;
        var view = await db.Borrowings.Where(b => b.Id == id && own.Contains(b.EstablishmentId))
            .Join(db.Rexes, b => b.RexId, r => r.Id, (b, r) => new View(b.EstablishmentId, r.Title, b.Note, b.Result)).SingleOrDefaultAsync(cancellationToken);
        if (view is null) return Error.NotFound("borrowing.unknown");
        return current.Actor.May(Permission.BorrowSheet, view.EstablishmentId) ? view : Error.Forbidden("borrowing.role");
    }
}
