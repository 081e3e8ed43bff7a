using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>A sheet as those who write it see it: its words, what gives it away, who agreed, who borrowed it.</summary>
public sealed class ShowRex(ReadDb db, CurrentActor current, ListTellingWords words)
{
    public sealed record Loan(string Name, string Town, string Note, DateTimeOffset At, string? Result, DateOnly? ResultOn);

    /// <param name="MySide">The side the reader speaks for, if any.</param>
    public sealed record View(Rex Rex, IReadOnlyList<Leak> Leaks, IReadOnlyList<Loan> Loans, College? MySide, bool MayWrite);

    public async Task<Result<View>> RunAsync(RexId id, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.VisibleTo(current.Actor).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");

        var loans = await db.Borrowings.Where(b => b.RexId == id).OrderByDescending(b => b.BorrowedAt)
            .Join(db.Establishments, b => b.EstablishmentId, e => e.Id, (b, e) => new Loan(e.Name, e.Town, b.Note, b.BorrowedAt, b.Result, b.ResultOn)).ToListAsync(cancellationToken);
        return new View(
            rex, rex.LeaksAmong(await words.RunAsync(rex.EstablishmentId, cancellationToken)), loans,
            current.Actor.CollegeAt(rex.EstablishmentId), current.Actor.May(Permission.CarryWork, rex.EstablishmentId));
    }
}
