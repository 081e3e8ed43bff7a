using Essaim.Data.Access;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Platform.Mailing;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>The account of the person at work. Only they change it; each change is told to their mailbox.</summary>
public sealed class OwnAccount(UserManager<Account> accounts, CurrentActor current, Outbox outbox, Letters letters)
{
    public async Task<Account> GetAsync() =>
        await accounts.FindByIdAsync(current.Actor.Id.Value.ToString()) ?? throw new PageRefusedException(Error.NotFound("account.unknown"));

    /// <summary>To be called before the save: the letter leaves with the change or not at all.</summary>
    public void Tell(Account account, string what)
    {
        if (account.Email is { } email) outbox.Add(letters.Changed(email, what));
    }

    public static async Task<bool> HasAnotherWayInAsync(UserManager<Account> accounts, Account account, int keysLeft) =>
        account.PasswordHash is not null || keysLeft > 0 || (await accounts.GetLoginsAsync(account)).Count > 0;
}
