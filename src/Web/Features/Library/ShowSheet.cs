using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>A published sheet as the world reads it, and whether the reader may borrow it. Nothing here leads back to its authors.</summary>
public sealed class ShowSheet(ReadDb db, CurrentActor current)
{
    public sealed record Borrower(EstablishmentId Id, string Name, bool IsTaken);

    /// <param name="Borrowed">How many establishments took it home.</param>
    /// <param name="Borrowers">The reader's own establishments that could.</param>
    public sealed record View(Rex Rex, int Borrowed, IReadOnlyList<Borrower> Borrowers, bool IsOwn);

    public async Task<View?> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.Public().SingleOrDefaultAsync(r => r.Slug == slug, cancellationToken);
        if (rex is null) return null;

        var own = current.Actor.Establishments.Where(e => current.Actor.May(Permission.BorrowSheet, e)).ToList();
        var taken = await db.Borrowings.Where(b => b.RexId == rex.Id).Select(b => b.EstablishmentId).ToListAsync(cancellationToken);
        var others = own.Where(e => e != rex.EstablishmentId).ToList();
        var names = await db.Establishments.Where(e => others.Contains(e.Id)).OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync(cancellationToken);
        return new(rex, taken.Count, names.ConvertAll(n => new Borrower(n.Id, n.Name, taken.Contains(n.Id))), own.Contains(rex.EstablishmentId));
    }
}
