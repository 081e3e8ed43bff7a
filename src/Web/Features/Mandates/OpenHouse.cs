using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>The first administrator of an empty register, by a code that only whoever started the program has seen.</summary>
public sealed class OpenHouse(Db db, AcceptInvitation accept, TimeProvider clock)
{
    public sealed record Command(string? Code, string GivenName, string FamilyName, string? Email, string Password);

    /// <summary>The code to print on the console; null once somebody administrates. Each start draws a new one.</summary>
    public async Task<InvitationCode?> DrawAsync(CancellationToken cancellationToken)
    {
        if (await IsOpenAsync(cancellationToken)) return null;
        var (now, code) = (clock.GetUtcNow(), InvitationCode.Draw());
        foreach (var earlier in await db.Invitations.Where(i => i.AcceptedAt == null && i.ExpiresAt > now && !db.Persons.Any(p => p.Id == i.PersonId)).ToListAsync(cancellationToken))
        {
            earlier.Withdraw(now);
        }

        db.Invitations.Add(Invitation.Send(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), code, InvitationKind.Welcome, "Première ouverture", now));
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    public async Task<Result<Data.Access.Account>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.Code, cancellationToken) is not { } invitation) return InvitationErrors.Unknown;
        var introduced = Person.Introduce(invitation.PersonId, command.GivenName, command.FamilyName, command.Email, "administration des comptes");
        if (introduced.Failed(out var refused, out var person)) return refused;
        if (accept.Weakness(command.Password, person.FullName, person.Email ?? "") is { } weak) return weak;

        db.Persons.Add(person);
        db.Mandates.Add(Mandate.Give(new(Guid.CreateVersion7()), person.Id, Role.Administrator, Reach.Nation, clock.Today(), "première ouverture"));
        await db.SaveChangesAsync(cancellationToken);
        return await accept.RunAsync(new(command.Code, command.Password), cancellationToken);
    }

    /// <summary>Whether the code is the one on the console.</summary>
    public async Task<bool> KnowsAsync(string? code, CancellationToken cancellationToken) => await FindAsync(code, cancellationToken) is not null;

    private async Task<Invitation?> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (InvitationCode.Read(typed) is not { Hash: var hash } || await IsOpenAsync(cancellationToken)) return null;
        var invitation = await db.Invitations.AsNoTracking()
            .SingleOrDefaultAsync(i => i.CodeHash == hash && !db.Persons.Any(p => p.Id == i.PersonId), cancellationToken);
        return invitation is not null && !invitation.Check(clock.GetUtcNow()).Failed(out _) ? invitation : null;
    }

    private Task<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        db.Mandates.HeldOn(clock.Today()).AnyAsync(m => m.Role == Role.Administrator, cancellationToken);
}
