using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>
/// Writes somebody's letter again, to mail or to print. Whoever manages a team may do so for its members who have never come in.
/// Once somebody has an account, only an administrator may, and the letter then drops what was lost: a director must not be able
/// to sit down in the place of the staff representative.
/// </summary>
public sealed class InviteAgain(ReadDb db, CurrentActor current, InvitePerson invite, TimeProvider clock)
{
    public sealed record Command(PersonId PersonId, bool ByMail);

    public async Task<Result<InvitePerson.Letter>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var (actor, person) = (current.Actor, command.PersonId);
        var isAdministrator = actor.May(Permission.ManageAccounts);
        var seats = await db.Mandates.HeldOn(clock.Today()).Where(m => m.PersonId == person).Select(m => m.EstablishmentId).ToListAsync(cancellationToken);
        if (!isAdministrator && !seats.Any(s => s is { } e && actor.Establishments.Contains(e))) return Error.NotFound("invitation.person-unknown");

        var hasAccount = await db.Users.AnyAsync(a => a.Id == person.Value, cancellationToken);
        if (!isAdministrator && (hasAccount || !seats.All(s => s is { } e && actor.May(Permission.ManageTeam, e)))) return Error.Forbidden("invitation.not-yours");
        var mailbox = await db.Persons.Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(cancellationToken);
        if (command.ByMail && mailbox is null) return InvitationErrors.NoMailbox;

        return await invite.RunAsync(
            new(person, hasAccount ? "Vous avez demandé à retrouver votre accès." : "Une place vous attend dans la démarche de votre établissement.")
            {
                Kind = hasAccount ? InvitationKind.Recovery : InvitationKind.Welcome,
                ByMail = command.ByMail,
            },
            cancellationToken);
    }
}
