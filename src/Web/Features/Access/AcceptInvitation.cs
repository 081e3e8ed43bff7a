using Essaim.Data;
using Essaim.Data.Access;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Access;

/// <summary>Uses an invitation: the person has an account with the password or the key they chose. Once, whatever happens at the same time.</summary>
public sealed class AcceptInvitation(
    Db db, OpenInvitation open, UserManager<Account> accounts, AccountSecrets secrets, PasswordRules rules, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>One of the two: a password, or a key that has just been made.</summary>
    public sealed record Command(string? Code, string? Password = null, UserPasskeyInfo? Passkey = null);

    public async Task<Result<Account>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await open.RunAsync(command.Code, cancellationToken)).Failed(out var refused, out var shown)) return refused;
        if (shown is { HasAccount: true, Kind: InvitationKind.Welcome }) return AccountErrors.AlreadyThere;
        if (command.Passkey is null && Weakness(command.Password ?? "", shown.GivenName, shown.Identifier) is { } weak) return weak;
        var hash = command.Passkey is null ? hasher.HashPassword(new(), command.Password!) : null;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var invitation = await db.Invitations.SingleAsync(i => i.Id == shown.Id, cancellationToken);
        if (invitation.Accept(clock.GetUtcNow()).Failed(out refused)) return refused;
        if (!await IsFirstAsync(cancellationToken)) return InvitationErrors.AlreadyUsed;
        var account = await FindOrCreateAsync(shown, cancellationToken);
        if (shown.Kind is InvitationKind.Recovery) await ForgetAsync(account);
        if (command.Passkey is { } passkey) await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        else account.PasswordHash = hash;
        await accounts.UpdateSecurityStampAsync(account); // Saves; whoever was signed in with the former means is out.
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return account;
    }

    /// <summary>Written before anything else: PostgreSQL lets several read the open letter at the same time, and one of them use it.</summary>
    private async Task<bool> IsFirstAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with a password chosen by somebody of whom this is known.</summary>
    public Error? Weakness(string password, params string[] about) => rules.Refusal(password, about);

    private async Task<Account> FindOrCreateAsync(OpenInvitation.Shown shown, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync(shown.PersonId.Value.ToString()) is { } known) return known;
        var email = await db.Persons.Where(p => p.Id == shown.PersonId).Select(p => p.Email).SingleAsync(cancellationToken);
        var account = new Account { Id = shown.PersonId.Value, UserName = shown.Identifier, Email = email, EmailConfirmed = email is not null };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException($"An invited account was refused: {made}");
    }

    private async Task ForgetAsync(Account account)
    {
        foreach (var key in await accounts.GetPasskeysAsync(account)) await accounts.RemovePasskeyAsync(account, key.CredentialId);
        await secrets.DropAppAsync(account);
        await secrets.DropCodesAsync(account);
        (account.PasswordHash, account.TwoFactorEnabled) = (null, false);
    }
}
