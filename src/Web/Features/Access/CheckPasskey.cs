using Essaim.Data.Access;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>Checks what a passkey signed: the right site, the challenge just given, a counter that only grows.</summary>
public sealed class CheckPasskey(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    public async Task<SignInOutcome> RunAsync(string? credential, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(credential)) return new SignInOutcome.Refused();
        var asserted = await PerformAsync(credential);
        cancellationToken.ThrowIfCancellationRequested();
        if (asserted is not { Succeeded: true } || asserted.User.DisabledAt is not null) return new SignInOutcome.Refused();
        await accounts.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey); // Keeps the counter, so that a copied key is noticed.
        return new SignInOutcome.Welcome(asserted.User);
    }

    private async Task<PasskeyAssertionResult<Account>?> PerformAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null; // No challenge was given to this browser, or it has served.
        }
    }
}
