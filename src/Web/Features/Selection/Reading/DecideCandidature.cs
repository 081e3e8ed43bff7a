using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Mailing;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Reading;

/// <summary>The region answers a candidature: retained, not retained, or reoriented. The letters leave with the decision.</summary>
public sealed class DecideCandidature(Db db, CurrentActor current, Outbox outbox, Addresses addresses, TimeProvider clock)
{
    public sealed record Command(CandidatureId CandidatureId, Outcome? Outcome, string Reason, string? Contact = null, DateOnly? ReturnOn = null);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidatures.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == command.CandidatureId, cancellationToken);
        if (candidature is null) return Error.NotFound("candidature.unknown");
        if (!current.Actor.May(Permission.DecideSelection, candidature.Region)) return Error.Forbidden("candidature.not-deciding");
        if (command.Outcome is not { } outcome) return CandidatureErrors.OutcomeMissing;

        var call = await db.Calls.AsNoTracking().SingleAsync(c => c.Id == candidature.CallId, cancellationToken);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.CandidatureId == candidature.Id).ToListAsync(cancellationToken);
        var decision = new SelectionDecision(outcome, command.Reason, current.Actor.Id, clock.GetUtcNow(), command.Contact, command.ReturnOn);
        if (candidature.Decide(call, BlindReading.Given(reviews).Count, decision).Failed(out var refused)) return refused;

        await AddLettersAsync(candidature, call, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }

    private async Task AddLettersAsync(Candidature candidature, CallForApplications call, CancellationToken cancellationToken)
    {
        var place = await db.Establishments.Where(e => e.Id == candidature.EstablishmentId).Select(e => e.Name).SingleAsync(cancellationToken);
        var letter = AnswerLetter.Of(candidature, call, place);
        var members = candidature.Seats.Where(s => s.DeclinedAt is null).Select(s => s.PersonId).ToList();
        foreach (var person in await db.Persons.AsNoTracking().Where(p => members.Contains(p.Id) && p.Email != null).ToListAsync(cancellationToken))
        {
            outbox.Add(new(person.Email!, letter.Subject, $"""
                Bonjour {person.GivenName},

                {string.Join("\n\n", letter.Paragraphs)}

                La lettre à imprimer : {addresses.Link($"/candidatures/{candidature.Id.Value}/lettre")}
                """));
        }
    }
}
