using System.Security.Cryptography;
using System.Text;
using Essaim.Data.Access;
using Essaim.Domain.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>What an account keeps beside its password: the code app's secret, encrypted, and the hashes of the recovery codes.</summary>
public sealed class AccountSecrets(UserManager<Account> accounts, IDataProtectionProvider protection, Throttle throttle, TimeProvider clock)
{
    public const int CodesDrawn = 10;
    private const int CodeLength = 16;
    private const string Provider = "Essaim";
    private const string AppName = "CodeApp";
    private const string CodesName = "RecoveryCodes";
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly IDataProtector _protector = protection.CreateProtector("code-app");

    public string Seal(byte[] secret) => _protector.Protect(Convert.ToBase64String(secret));

    /// <summary>Null when it was not sealed here.</summary>
    public byte[]? Unseal(string? sealedSecret)
    {
        try
        {
            return sealedSecret is null ? null : Convert.FromBase64String(_protector.Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Task KeepAppAsync(Account account, byte[] secret) => accounts.SetAuthenticationTokenAsync(account, Provider, AppName, Seal(secret));

    public Task DropAppAsync(Account account) => accounts.RemoveAuthenticationTokenAsync(account, Provider, AppName);

    /// <summary>Whether the app shows this code now; a code that served is not accepted again.</summary>
    public async Task<bool> AcceptsAsync(Account account, string typed, CancellationToken cancellationToken) =>
        Unseal(await accounts.GetAuthenticationTokenAsync(account, Provider, AppName)) is { } secret
        && OneTimeCode.StepOf(secret, typed, clock.GetUtcNow()) is { } step
        && await throttle.SpendAsync($"app:{account.Id}:{step}", cancellationToken);

    /// <summary>New codes in place of all former ones, as they must be printed now: only their hashes stay.</summary>
    public async Task<IReadOnlyList<string>> DrawCodesAsync(Account account)
    {
        var codes = Enumerable.Range(0, CodesDrawn).Select(_ => RandomNumberGenerator.GetString(Alphabet, CodeLength)).ToList();
        await accounts.SetAuthenticationTokenAsync(account, Provider, CodesName, string.Join(';', codes.Select(HashOf)));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(group => new string(group))))];
    }

    public Task DropCodesAsync(Account account) => accounts.RemoveAuthenticationTokenAsync(account, Provider, CodesName);

    public async Task<int> CountCodesAsync(Account account) => (await HashesAsync(account)).Count;

    /// <summary>Uses a recovery code up; false when it is none of theirs or has served.</summary>
    public async Task<bool> SpendCodeAsync(Account account, string typed, CancellationToken cancellationToken)
    {
        var (hash, hashes) = (HashOf(Read(typed)), await HashesAsync(account));
        if (!hashes.Remove(hash) || !await throttle.SpendAsync($"secours:{account.Id}:{hash}", cancellationToken)) return false;
        await accounts.SetAuthenticationTokenAsync(account, Provider, CodesName, string.Join(';', hashes));
        return true;
    }

    private async Task<List<string>> HashesAsync(Account account) =>
        [.. (await accounts.GetAuthenticationTokenAsync(account, Provider, CodesName) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private static string Read(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
