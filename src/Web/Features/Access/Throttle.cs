using System.Security.Cryptography;
using System.Text;
using Essaim.Data;
using Essaim.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Access;

/// <summary>How many times something may be tried, and over how long.</summary>
public sealed record Limit(string Name, int Count, TimeSpan Period)
{
    public static readonly Limit SignIn = new("connexion", 5, TimeSpan.FromMinutes(15));
    public static readonly Limit Code = new("code", 5, TimeSpan.FromMinutes(15));
    public static readonly Limit ForgottenPassword = new("oubli", 3, TimeSpan.FromHours(1));
}

/// <summary>
/// Counts attempts by what is aimed at (an identifier, an account), known or not, never by address: a whole hospital comes out of one.
/// A try is counted before it is made, so that fifty at once are not fifty chances.
/// </summary>
public sealed class Throttle(Db db, TimeProvider clock)
{
    /// <summary>Null when the try may be made; else how long to wait.</summary>
    public async Task<TimeSpan?> TakeAsync(Limit limit, string aim, CancellationToken cancellationToken)
    {
        var key = KeyOf(limit, aim);
        while (true)
        {
            var now = clock.GetUtcNow();
            var since = now - limit.Period;
            var counted = await db.Attempts.Where(a => a.Key == key && a.StartedAt > since && a.Count < limit.Count)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Count, a => a.Count + 1), cancellationToken);
            if (counted == 1) return null;

            var known = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(a => a.Key == key, cancellationToken);
            if (known is not null && known.StartedAt > since)
            {
                if (known.Count >= limit.Count) return known.StartedAt + limit.Period - now;
                continue; // Begun by another between the two questions: count on top of it, never start over.
            }

            if (known is null ? await FirstAsync(key, now, cancellationToken) : await AgainAsync(known, now, cancellationToken)) return null;
        }
    }

    /// <summary>It went well: the tries before it do not count any more.</summary>
    public Task ForgetAsync(Limit limit, string aim, CancellationToken cancellationToken)
    {
        var key = KeyOf(limit, aim);
        return db.Attempts.Where(a => a.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>True once for ever: what serves once, a code of the app for instance, is not accepted a second time.</summary>
    public async Task<bool> SpendAsync(string what, CancellationToken cancellationToken)
    {
        var key = Hash(what);
        return !await db.Attempts.AnyAsync(a => a.Key == key, cancellationToken) && await FirstAsync(key, clock.GetUtcNow(), cancellationToken);
    }

    private async Task<bool> FirstAsync(string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = new Attempt { Key = key, StartedAt = now, Count = 1 };
        db.Attempts.Add(first);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // Somebody else was first at the same instant.
        }
        finally
        {
            db.Entry(first).State = EntityState.Detached;
        }
    }

    private async Task<bool> AgainAsync(Attempt known, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Attempts.Where(a => a.Key == known.Key && a.StartedAt == known.StartedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.StartedAt, now).SetProperty(a => a.Count, 1), cancellationToken) == 1;

    private static string KeyOf(Limit limit, string aim) => Hash($"{limit.Name}:{aim.Trim().ToUpperInvariant()}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
