using System.Buffers.Text;
using Essaim.Data;
using Essaim.Data.Access;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Access;

/// <summary>Sets or changes one's password; the current one is asked for. Every other browser is signed out.</summary>
public sealed class ChangePassword(ReadDb db, OwnAccount own, UserManager<Account> accounts, PasswordRules rules, IPasswordHasher<Account> hasher, Throttle throttle)
{
    public sealed record Command(string? Current, string? Password);

    public async Task<Result<Account>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var account = await own.GetAsync();
        if (account.PasswordHash is not null)
        {
            if (await throttle.TakeAsync(Limit.Code, $"mot-de-passe:{account.Id}", cancellationToken) is { } wait) return SignInErrors.TooMany(wait);
            if (hasher.VerifyHashedPassword(account, account.PasswordHash, command.Current ?? "") is PasswordVerificationResult.Failed) return AccountErrors.WrongPassword;
        }

        var name = await db.Persons.Where(p => p.Id == account.PersonId).Select(p => p.GivenName + " " + p.FamilyName).SingleOrDefaultAsync(cancellationToken);
        if (rules.Refusal(command.Password ?? "", name ?? "", account.UserName ?? "") is { } weak) return weak;
        account.PasswordHash = hasher.HashPassword(account, command.Password!);
        own.Tell(account, "Le mot de passe de votre compte a changé.");
        await accounts.UpdateSecurityStampAsync(account);
        await throttle.ForgetAsync(Limit.Code, $"mot-de-passe:{account.Id}", cancellationToken);
        return account;
    }
}

/// <summary>Adds a key that this device has just made, under a name its holder will recognise.</summary>
public sealed class AddPasskey(OwnAccount own, SignInManager<Account> signIn, UserManager<Account> accounts)
{
    public sealed record Command(string? Credential, string? Name);

    public async Task<Result<Done>> RunAsync(Command command)
    {
        if (string.IsNullOrWhiteSpace(command.Name)) return AccountErrors.KeyNameMissing;
        var account = await own.GetAsync();
        if (await MadePasskey.ReadAsync(signIn, command.Credential) is not { Succeeded: true } made || made.UserEntity.Id != account.Id.ToString()) return AccountErrors.KeyNotMade;
        made.Passkey.Name = command.Name.Trim();
        own.Tell(account, $"Une clé d’accès a été ajoutée à votre compte : {made.Passkey.Name}.");
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return Done.Result;
    }
}

/// <summary>Removes a key, lost or replaced; never the last way in. Twice is once.</summary>
public sealed class RemovePasskey(OwnAccount own, UserManager<Account> accounts)
{
    public async Task<Result<Account>> RunAsync(string? id)
    {
        var account = await own.GetAsync();
        var keys = await accounts.GetPasskeysAsync(account);
        if (keys.FirstOrDefault(k => Base64Url.EncodeToString(k.CredentialId) == id) is not { } key) return account;
        if (!await OwnAccount.HasAnotherWayInAsync(accounts, account, keys.Count - 1)) return AccountErrors.LastWayIn;
        own.Tell(account, $"Une clé d’accès a été retirée de votre compte : {key.Name}.");
        await accounts.RemovePasskeyAsync(account, key.CredentialId);
        await accounts.UpdateSecurityStampAsync(account); // Whoever came in with the lost key is out.
        return account;
    }
}

/// <summary>Turns the code app on, once it has shown that it works.</summary>
public sealed class ConfirmCodeApp(OwnAccount own, UserManager<Account> accounts, AccountSecrets secrets, TimeProvider clock)
{
    public sealed record Command(string? SealedSecret, string? Code);

    /// <summary>The recovery codes to print; empty when there were some already.</summary>
    public sealed record Confirmed(IReadOnlyList<string> Codes);

    public async Task<Result<Confirmed>> RunAsync(Command command)
    {
        var account = await own.GetAsync();
        if (account.PasswordHash is null) return AccountErrors.PasswordNeeded;
        if (secrets.Unseal(command.SealedSecret) is not { } secret) return AccountErrors.AppExpired;
        if (OneTimeCode.StepOf(secret, command.Code ?? "", clock.GetUtcNow()) is null) return AccountErrors.CodeRefused;
        own.Tell(account, "Une application de codes protège maintenant votre mot de passe.");
        await secrets.KeepAppAsync(account, secret);
        var codes = await secrets.CountCodesAsync(account) is 0 ? await secrets.DrawCodesAsync(account) : [];
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        return new Confirmed(codes);
    }
}

/// <summary>Draws ten new recovery codes; the former ones open nothing any more.</summary>
public sealed class DrawRecoveryCodes(OwnAccount own, AccountSecrets secrets)
{
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var account = await own.GetAsync();
        own.Tell(account, "De nouveaux codes de secours ont été tirés pour votre compte.");
        return await secrets.DrawCodesAsync(account);
    }
}

/// <summary>Turns the code app off; the password alone opens the account again.</summary>
public sealed class RemoveCodeApp(OwnAccount own, UserManager<Account> accounts, AccountSecrets secrets)
{
    public async Task<Result<Account>> RunAsync()
    {
        var account = await own.GetAsync();
        if (!account.TwoFactorEnabled) return account;
        own.Tell(account, "L’application de codes ne protège plus votre compte.");
        await secrets.DropAppAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: false); // Raises the stamp: other browsers are out.
        return account;
    }
}

/// <summary>Ends every session of the account, this one included.</summary>
public sealed class SignOutEverywhere(OwnAccount own, UserManager<Account> accounts)
{
    public async Task RunAsync() => await accounts.UpdateSecurityStampAsync(await own.GetAsync());
}

/// <summary>What a device made when asked for a key, checked against the challenge given to it.</summary>
internal static class MadePasskey
{
    public static async Task<PasskeyAttestationResult?> ReadAsync(SignInManager<Account> signIn, string? credential)
    {
        try
        {
            var made = string.IsNullOrWhiteSpace(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
            return made is { Succeeded: true } ? made : null;
        }
        catch (InvalidOperationException)
        {
            return null; // No challenge was given to this browser, or it has served.
        }
    }
}
