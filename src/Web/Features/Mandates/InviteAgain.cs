using Essaim.Data;
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
        var person = command.PersonId;
        if (await MayAsync(person, cancellationToken) is { } refused) return refused;
        var hasAccount = await HasAccountAsync(person, cancellationToken);
        var mailbox = await db.Persons.Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(cancellationToken);
        if (command.ByMail && mailbox is null) return InvitationErrors.NoMailbox;

        var reason = hasAccount ? "Vous avez demandé à retrouver votre accès." : "Une place vous attend dans Essaim, où se prépare la qualité de vie au travail.";
        var kind = hasAccount ? InvitationKind.Recovery : InvitationKind.Welcome;
        return await invite.RunAsync(new(person, reason) { Kind = kind, ByMail = command.ByMail }, cancellationToken);
    }

    /// <summary>Why the actor may not write this person's letter; null when they may.</summary>
    public async Task<Error?> MayAsync(PersonId person, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        if (actor.May(Permission.ManageAccounts))
            return await db.Persons.AnyAsync(p => p.Id == person, cancellationToken) ? null : Error.NotFound("invitation.person-unknown");

        var today = clock.Today();
        var seats = await db.Mandates.Where(m => m.PersonId == person && (m.EndsOn == null || m.EndsOn >= today)).Select(m => m.EstablishmentId).ToListAsync(cancellationToken);
        if (!seats.Exists(s => s is { } e && actor.Establishments.Contains(e))) return Error.NotFound("invitation.person-unknown");
        var managesAll = seats.TrueForAll(s => s is { } e && actor.May(Permission.ManageTeam, e));
        return managesAll && !await HasAccountAsync(person, cancellationToken) ? null : Error.Forbidden("invitation.not-yours");
    }

    private Task<bool> HasAccountAsync(PersonId person, CancellationToken cancellationToken) => db.Users.AnyAsync(a => a.Id == person.Value, cancellationToken);
}
