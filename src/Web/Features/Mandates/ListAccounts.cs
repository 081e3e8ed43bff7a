using Essaim.Data;
using Essaim.Data.Access;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>Finds people by name or mailbox, for whoever manages accounts: who they are and whether they can come in, never what they write.</summary>
public sealed class ListAccounts(ReadDb db, CurrentActor current, TimeProvider clock)
{
    public const int PageSize = 50;

    public sealed record Row(Guid PersonId, string Name, string? Email, IReadOnlyList<Role> Roles, bool HasAccount, bool IsDisabled, bool IsInvited);

    public async Task<Result<List<Row>>> RunAsync(string? search, Guid? only, CancellationToken cancellationToken)
    {
        if (!current.Actor.May(Permission.ManageAccounts)) return Error.Forbidden("accounts.not-administrator");
        var (now, people) = (clock.GetUtcNow(), db.Persons.AsQueryable());
        if (only is { } id) people = people.Where(p => p.Id == new PersonId(id));
        foreach (var word in (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lower = word.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Runs in the database: the culture is the server's, and no comparison overload translates.
            people = people.Where(p => p.GivenName.ToLower().Contains(lower) || p.FamilyName.ToLower().Contains(lower) || (p.Email != null && p.Email.Contains(lower)));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        var found = await people.OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.Id).Take(PageSize)
            .Select(p => new
            {
                p.Id,
                Name = p.GivenName + " " + p.FamilyName,
                p.Email,
                IsInvited = db.Invitations.Any(i => i.PersonId == p.Id && i.AcceptedAt == null && i.ExpiresAt > now),
            }).ToListAsync(cancellationToken);
        var (ids, keys) = (found.ConvertAll(f => f.Id), found.ConvertAll(f => f.Id.Value));
        var accounts = await db.Users.Where(a => keys.Contains(a.Id)).Select(a => new { a.Id, IsDisabled = a.DisabledAt != null })
            .ToDictionaryAsync(a => a.Id, a => a.IsDisabled, cancellationToken);
        var roles = (await db.Mandates.HeldOn(clock.Today()).Where(m => ids.Contains(m.PersonId)).Select(m => new { m.PersonId, m.Role }).ToListAsync(cancellationToken))
            .ToLookup(m => m.PersonId, m => m.Role);
        return found.ConvertAll(f => new Row(f.Id.Value, f.Name, f.Email, [.. roles[f.Id].Distinct()], accounts.ContainsKey(f.Id.Value), accounts.GetValueOrDefault(f.Id.Value), f.IsInvited));
    }
}

/// <summary>Switches an account off or on again. The person keeps their mandates; their sessions end at the next click. Twice is once.</summary>
public sealed class SwitchAccount(UserManager<Account> accounts, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(PersonId PersonId, bool IsOn);

    public async Task<Result<Done>> RunAsync(Command command)
    {
        if (!current.Actor.May(Permission.ManageAccounts)) return Error.Forbidden("accounts.not-administrator");
        if (await accounts.FindByIdAsync(command.PersonId.Value.ToString()) is not { } account) return Error.NotFound("accounts.unknown");
        if (command.PersonId == current.Actor.Id && !command.IsOn) return Error.Conflict("accounts.own", "Vous ne pouvez pas fermer votre propre compte. Demandez à un autre administrateur.");
        if (command.IsOn == account.DisabledAt is null) return Done.Result;
        account.DisabledAt = command.IsOn ? null : clock.GetUtcNow();
        await accounts.UpdateSecurityStampAsync(account);
        return Done.Result;
    }
}
