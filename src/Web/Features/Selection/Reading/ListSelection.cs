using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Reading;

/// <summary>The candidatures sent to a call, in the order of their arrival: never a ranking.</summary>
public sealed class ListSelection(ReadDb db, CurrentActor current, TimeProvider clock)
{
    public sealed record Reader(PersonId Id, string Name, bool IsGiven, bool IsRecused);

    /// <param name="Score">Only once both readings are given.</param>
    public sealed record Row(
        CandidatureId Id, string Place, string Town, CandidatureState State, bool IsBinome, bool HasClosedSubject, IReadOnlyList<Reader> Readers, DossierScore? Score, bool IReadIt);

    public sealed record View(CallForApplications Call, bool IsClosed, int Drafts, IReadOnlyList<Row> Rows, IReadOnlyList<(PersonId Id, string Name)> Eligible);

    public async Task<Result<View>> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Slug == slug, cancellationToken);
        if (call is null || !current.Actor.Regions.Contains(call.Region)) return Error.NotFound("call.unknown");

        var candidatures = await db.Candidatures.VisibleTo(current.Actor).Where(c => c.CallId == call.Id && c.SubmittedAt != null)
            .OrderBy(c => c.SubmittedAt).ToListAsync(cancellationToken);
        var reviews = await db.Reviews.Where(r => r.CallId == call.Id).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var places = await db.Establishments.Where(e => db.Candidatures.Any(c => c.CallId == call.Id && c.EstablishmentId == e.Id))
            .ToDictionaryAsync(e => e.Id, e => new { e.Name, e.Town }, cancellationToken);
        var eligible = await db.Mandates.ReadersOf(call.Region, clock.Today()).ToListAsync(cancellationToken);
        var readers = reviews.Select(r => r.ReaderId).Concat(eligible).Distinct().ToList();
        var names = await db.Persons.Where(p => readers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
        var drafts = await db.Candidatures.CountAsync(c => c.CallId == call.Id && c.State == CandidatureState.Draft, cancellationToken);

        var rows = candidatures.ConvertAll(c =>
        {
            var own = reviews.FindAll(r => r.CandidatureId == c.Id);
            var place = places[c.EstablishmentId];
            return new Row(
                c.Id, place.Name, place.Town, c.State, c.IsBinome, c.HasClosedSubject,
                [.. own.Select(r => new Reader(r.ReaderId, names.GetValueOrDefault(r.ReaderId, ""), r.GivenAt is not null, !r.IsActive)).OrderBy(r => r.Name, StringComparer.Ordinal)],
                BlindReading.IsOver(own) ? Scoring.Of(call.Criteria, [.. BlindReading.Given(own).Select(r => r.Marks)]) : null,
                own.Exists(r => r.ReaderId == current.Actor.Id && r.IsActive));
        });
        return new View(call, call.StateAt(clock.GetUtcNow()) is CallState.Closed, drafts, rows, [.. eligible.Select(e => (e, names.GetValueOrDefault(e, ""))).OrderBy(e => e.Item2, StringComparer.Ordinal)]);
    }
}
