using System.Security.Cryptography;
using Essaim.Data;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Opens one's calendar address, or replaces it: the former one then opens nothing.</summary>
public sealed class RenewCalendarLink(Db db, CurrentActor current, IDataProtectionProvider protection)
{
    /// <summary>The new secret part of the address.</summary>
    public async Task<Result<string>> RunAsync(CancellationToken cancellationToken)
    {
        if (!current.IsSignedIn) return Error.Forbidden("calendar.nobody");
        var (secret, me) = (CalendarSecret.New(), current.Actor.Id);
        var (hash, seal) = (CalendarSecret.HashOf(secret), ShowCalendarLink.Protector(protection).Protect(secret));
        if (await db.CalendarLinks.SingleOrDefaultAsync(l => l.PersonId == me, cancellationToken) is { } known) known.Renew(hash, seal);
        else db.Add(CalendarLink.Open(new(Guid.CreateVersion7()), me, hash, seal));
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }
}

/// <summary>One's own calendar address, shown again to its owner only.</summary>
public sealed class ShowCalendarLink(ReadDb db, CurrentActor current, IDataProtectionProvider protection, Addresses addresses)
{
    internal static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("calendar-link");

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var me = current.Actor.Id;
        var seal = await db.CalendarLinks.Where(l => l.PersonId == me).Select(l => l.SealedSecret).SingleOrDefaultAsync(cancellationToken);
        return Open(seal) is { } secret ? addresses.Link($"/agenda/{secret}.ics") : null;
    }

    /// <summary>Null when the key is gone (a register restored without its keys): the address still serves, and a new one can be drawn.</summary>
    private string? Open(string? seal)
    {
        try
        {
            return seal is null ? null : Protector(protection).Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
