using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>What an establishment tells, could tell and has borrowed. The caller has checked that the reader may see its work.</summary>
public sealed class ListSheets(ReadDb db)
{
    public sealed record Sheet(RexId Id, string Title, string Pseudonym, VerdictKind Outcome, DateOnly? PublishedOn, DateOnly? WithdrawnOn, int Loans);

    public sealed record Untold(ExperimentId Id, string Title);

    public sealed record Loan(BorrowingId Id, string Title, string? Slug, string Note, DateTimeOffset At, string? Result);

    public sealed record View(IReadOnlyList<Sheet> Sheets, IReadOnlyList<Untold> Untold, IReadOnlyList<Loan> Loans);

    public async Task<View> RunAsync(EstablishmentId establishment, CancellationToken cancellationToken) => new(
        await db.Rexes.Where(r => r.EstablishmentId == establishment).OrderByDescending(r => r.Id)
            .Select(r => new Sheet(r.Id, r.Title, r.Pseudonym, r.Outcome, r.PublishedOn, r.WithdrawnOn, db.Borrowings.Count(b => b.RexId == r.Id))).ToListAsync(cancellationToken),
        await db.Experiments.Where(e => e.EstablishmentId == establishment && e.Verdict != null && !db.Rexes.Any(r => r.ExperimentId == e.Id))
            .OrderBy(e => e.EndsOn).Select(e => new Untold(e.Id, e.Title)).ToListAsync(cancellationToken),
        await db.Borrowings.Where(b => b.EstablishmentId == establishment).OrderByDescending(b => b.BorrowedAt)
            .Join(db.Rexes, b => b.RexId, r => r.Id, (b, r) => new Loan(b.Id, r.Title, r.WithdrawnOn == null ? r.Slug : null, b.Note, b.BorrowedAt, b.Result)).ToListAsync(cancellationToken));
}
