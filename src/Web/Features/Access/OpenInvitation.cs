using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Access;

/// <summary>What a letter says to whoever holds it, without using it up.</summary>
public sealed class OpenInvitation(ReadDb db, TimeProvider clock)
{
    /// <param name="Identifier">What the person will sign in with.</param>
    public sealed record Shown(InvitationId Id, PersonId PersonId, InvitationKind Kind, string GivenName, string Identifier, string Reason, bool HasAccount);

    public async Task<Result<Shown>> RunAsync(string? typed, CancellationToken cancellationToken)
    {
        if (InvitationCode.Read(typed) is not { } code) return InvitationErrors.Unknown;
        var hash = code.Hash;
        if (await db.Invitations.SingleOrDefaultAsync(i => i.CodeHash == hash, cancellationToken) is not { } invitation) return InvitationErrors.Unknown;
        if (invitation.Check(clock.GetUtcNow()).Failed(out var refused)) return refused;

        var person = await db.Persons.Where(p => p.Id == invitation.PersonId)
            .Select(p => new { p.GivenName, p.FamilyName, p.Email }).SingleOrDefaultAsync(cancellationToken);
        if (person is null) return InvitationErrors.Unknown; // The code of a first opening is no invitation.
        var known = await db.Users.Where(a => a.Id == invitation.PersonId.Value).Select(a => a.UserName).SingleOrDefaultAsync(cancellationToken);
        var identifier = known ?? person.Email ?? await FreeAsync($"{Slug.From(person.GivenName)}.{Slug.From(person.FamilyName)}", cancellationToken);
        return new Shown(invitation.Id, invitation.PersonId, invitation.Kind, person.GivenName, identifier, invitation.Reason, known is not null);
    }

    /// <summary>For those without a mailbox: their name, and a number when a namesake came first.</summary>
    private async Task<string> FreeAsync(string name, CancellationToken cancellationToken)
    {
        for (var n = 1; ; n++)
        {
            var wanted = n is 1 ? name : $"{name}{n}";
            var normalized = wanted.ToUpperInvariant();
            if (!await db.Users.AnyAsync(a => a.NormalizedUserName == normalized, cancellationToken)) return wanted;
        }
    }
}
