using System.Buffers.Text;
using Essaim.Data.Access;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>What a person sees of their own account.</summary>
public sealed class ShowAccount(OwnAccount own, UserManager<Account> accounts, AccountSecrets secrets)
{
    public sealed record Key(string Id, string Name, DateTimeOffset AddedAt);

    public sealed record Shown(string Identifier, string? Email, bool HasPassword, bool HasCodeApp, int RecoveryCodes, IReadOnlyList<Key> Keys);

    public async Task<Shown> RunAsync()
    {
        var account = await own.GetAsync();
        var keys = (await accounts.GetPasskeysAsync(account)).OrderBy(k => k.CreatedAt)
            .Select(k => new Key(Base64Url.EncodeToString(k.CredentialId), k.Name ?? "—", k.CreatedAt));
        return new(
            account.UserName ?? "", account.Email, account.PasswordHash is not null, account.TwoFactorEnabled, await secrets.CountCodesAsync(account), [.. keys]);
    }
}
