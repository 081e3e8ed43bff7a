using System.Globalization;
using System.Security.Cryptography;
using Essaim.Data.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>Between the password and the code, the page itself carries who has passed the first step, sealed, for five minutes. No cookie.</summary>
public sealed class SignInSteps(IDataProtectionProvider protection, UserManager<Account> accounts, AccountSecrets secrets, Throttle throttle, TimeProvider clock)
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("connexion-code");

    public string Seal(Account account) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id}|{account.SecurityStamp}|{clock.GetUtcNow().ToUnixTimeSeconds()}"));

    public async Task<SignInOutcome> CheckCodeAsync(string? step, string code, CancellationToken cancellationToken)
    {
        if (await OpenAsync(step) is not { DisabledAt: null } account) return new SignInOutcome.Refused();
        var aim = account.Id.ToString();
        if (await throttle.TakeAsync(Limit.Code, aim, cancellationToken) is { } wait) return new SignInOutcome.Wait(wait);
        if (!await secrets.AcceptsAsync(account, code, cancellationToken)) return new SignInOutcome.CodeNeeded(account);
        await throttle.ForgetAsync(Limit.Code, aim, cancellationToken);
        return new SignInOutcome.Welcome(account);
    }

    private async Task<Account?> OpenAsync(string? step)
    {
        try
        {
            if (step is null || _protector.Unprotect(step).Split('|') is not [var id, var stamp, var at]) return null;
            if (clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) > Validity) return null;
            return await accounts.FindByIdAsync(id) is { } account && account.SecurityStamp == stamp ? account : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Signs in with an identifier and a recovery code: for those whose key, phone or password is lost.</summary>
public sealed class UseRecoveryCode(UserManager<Account> accounts, AccountSecrets secrets, Throttle throttle)
{
    public async Task<SignInOutcome> RunAsync(string identifier, string code, CancellationToken cancellationToken)
    {
        if (await throttle.TakeAsync(Limit.SignIn, identifier, cancellationToken) is { } wait) return new SignInOutcome.Wait(wait);
        var account = await accounts.FindByNameAsync(identifier.Trim());
        var isRight = await secrets.SpendCodeAsync(account ?? new(), code, cancellationToken); // An unknown account takes the same time.
        if (account is not { DisabledAt: null } || !isRight) return new SignInOutcome.Refused();
        await throttle.ForgetAsync(Limit.SignIn, identifier, cancellationToken);
        return new SignInOutcome.Welcome(account);
    }
}
