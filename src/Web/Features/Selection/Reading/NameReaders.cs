using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Reading;

/// <summary>Names the readers of a call's candidatures once it has closed. A candidature that has its two readers keeps them.</summary>
public sealed class NameReaders(Db db, CurrentActor current, TimeProvider clock)
{
    /// <param name="Candidature">One candidature only, to replace somebody who stepped aside; empty for all that wait.</param>
    public sealed record Command(CallId CallId, IReadOnlyList<PersonId> Readers, CandidatureId? Candidature = null);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == command.CallId, cancellationToken);
        if (call is null) return Error.NotFound("call.unknown");
        if (!current.Actor.May(Permission.ManageCalls, call.Region)) return Error.Forbidden("call.read-only");
        if (call.StateAt(clock.GetUtcNow()) is not CallState.Closed) return CallErrors.NotYetClosed;
        if (command.Readers.Distinct().Count() < command.Readers.Count) return ReviewErrors.SameReader;
        var eligible = await db.Mandates.ReadersOf(call.Region, clock.Today()).ToListAsync(cancellationToken);
        if (command.Readers.Count == 0 || command.Readers.Any(r => !eligible.Contains(r))) return ReviewErrors.NotAReader;

        var candidatures = await db.Candidatures.VisibleTo(current.Actor)
            .Where(c => c.CallId == call.Id && c.State == CandidatureState.Submitted && (command.Candidature == null || c.Id == command.Candidature))
            .ToListAsync(cancellationToken);
        var reviews = await db.Reviews.Where(r => r.CallId == call.Id).ToListAsync(cancellationToken);
        Error? lastRefusal = null;
        foreach (var candidature in candidatures)
        {
            var own = reviews.FindAll(r => r.CandidatureId == candidature.Id);
            foreach (var reader in command.Readers.Where(r => own.TrueForAll(o => o.ReaderId != r) || command.Candidature is not null))
            {
                if (Review.Assign(new(Guid.CreateVersion7()), candidature, reader, own).Failed(out lastRefusal, out var review)) continue;
                own.Add(review);
                db.Add(review);
            }
        }

        // For one candidature the refusal is the answer; for all of them, those who may read do, and the page shows who is missing.
        if (command.Candidature is not null && lastRefusal is not null) return lastRefusal;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}

/// <summary>Who may be named a reader: people of the region's agency or Aract, by today's mandates.</summary>
public static class Readers
{
    private static readonly Role[] Roles = [.. AccessRules.RolesWith(Permission.MarkCandidatures)];

    public static IQueryable<PersonId> ReadersOf(this IQueryable<Domain.Mandates.Mandate> mandates, RegionCode region, DateOnly today) =>
        mandates.HeldOn(today).Where(m => m.Region == region && Roles.Contains(m.Role)).Select(m => m.PersonId).Distinct();
}
