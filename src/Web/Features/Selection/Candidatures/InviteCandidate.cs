using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Mailing;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>Tells a person that a seat waits for their answer: a way in for those who have none, a link for those who do.</summary>
public sealed class InviteCandidate(Db db, InvitePerson invite, Outbox outbox, Addresses addresses)
{
    public sealed record Command(CandidatureId CandidatureId, PersonId PersonId, College College);

    /// <param name="Printed">Only for somebody without a mailbox and without an account: shown once, to be handed over.</param>
    public sealed record Sent(InvitePerson.Letter? Printed);

    public async Task<Result<Sent>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var named = await (
            from candidature in db.Candidatures.AsNoTracking()
            join call in db.Calls on candidature.CallId equals call.Id
            join establishment in db.Establishments on candidature.EstablishmentId equals establishment.Id
            where candidature.Id == command.CandidatureId
            select new { call.Title, establishment.Name }).SingleOrDefaultAsync(cancellationToken);
        var person = await db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.PersonId, cancellationToken);
        if (named is null || person is null) return Error.NotFound("candidature.unknown");

        var reason = $"Vous êtes proposé·e pour le siège « {Seat(command.College)} » dans la candidature de l’établissement {named.Name} à l’appel « {named.Title} ». "
            + "Vous pouvez accepter ou refuser. Un refus reste confidentiel.";
        var hasAccount = await db.Users.AnyAsync(u => u.Id == command.PersonId.Value, cancellationToken);
        if (!hasAccount)
        {
            if ((await invite.RunAsync(new(command.PersonId, reason), cancellationToken)).Failed(out var refused, out var letter)) return refused;
            return new Sent(letter.IsMailed ? null : letter);
        }

        var link = addresses.Link($"/candidatures/{command.CandidatureId.Value}");
        if (person.Email is not null) outbox.Add(new(person.Email, "Un siège attend votre réponse", LetterTo(person.GivenName, reason, link)));
        await db.SaveChangesAsync(cancellationToken);
        return new Sent(Printed: null);
    }

    private static string LetterTo(string givenName, string reason, string link) => $"""
        Bonjour {givenName},

        {reason}

        Pour lire ce que ce siège demande et répondre :
        {link}
        """;

    private static string Seat(College college) => college switch
    {
        College.Management => "direction",
        College.StaffRepresentatives => "représentants du personnel",
        _ => "métiers",
    };
}
