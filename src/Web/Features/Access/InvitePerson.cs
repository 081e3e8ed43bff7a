using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Mailing;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Access;

/// <summary>
/// Sends one person the letter with which they choose how to sign in. A letter sent again withdraws the one before.
/// The caller has already decided that the person may be invited.
/// </summary>
public sealed class InvitePerson(Db db, TimeProvider clock, Outbox outbox, Letters letters)
{
    /// <param name="Reason">One sentence that tells the person why: "Vous êtes proposée pour le siège des professions."</param>
    public sealed record Command(PersonId PersonId, string Reason)
    {
        public InvitationKind Kind { get; init; } = InvitationKind.Welcome;

        /// <summary>False for a letter that is printed and handed over: no copy leaves by mail.</summary>
        public bool ByMail { get; init; } = true;
    }

    /// <summary>What the letter says. The code exists nowhere else: whoever needs it on paper prints it now.</summary>
    public sealed record Letter(InvitationId Id, string GivenName, InvitationCode Code, DateTimeOffset ExpiresAt, bool IsMailed);

    public async Task<Result<Letter>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var person = await db.Persons.AsNoTracking().Where(p => p.Id == command.PersonId)
            .Select(p => new { p.GivenName, p.Email }).SingleOrDefaultAsync(cancellationToken);
        if (person is null) return Error.NotFound("invitation.person-unknown");

        var now = clock.GetUtcNow();
        var open = await db.Invitations.Where(i => i.PersonId == command.PersonId && i.AcceptedAt == null && i.ExpiresAt > now).ToListAsync(cancellationToken);
        open.ForEach(earlier => earlier.Withdraw(now));

        var code = InvitationCode.Draw();
        var invitation = Invitation.Send(new(Guid.CreateVersion7()), command.PersonId, code, command.Kind, command.Reason, now);
        db.Invitations.Add(invitation);
        var mailed = command.ByMail && person.Email is not null;
        if (mailed) outbox.Add(letters.Invitation(invitation, code, person.GivenName, person.Email!));
        await db.SaveChangesAsync(cancellationToken);
        return new Letter(invitation.Id, person.GivenName, code, invitation.ExpiresAt, mailed);
    }
}
