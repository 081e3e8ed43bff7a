using Essaim.Data;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Jobs;

/// <summary>Lets one machine at a time run a task, and no sooner than it is due: N machines are not N runs.</summary>
public sealed class TaskLeases(Db db)
{
    /// <summary>A machine that dies holds its tasks back this long at most; a living one renews well before.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    public async Task<bool> TakeAsync(string task, string holder, TimeSpan every, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (until, due) = (now + Length, now - (every * 0.9)); // Timers tick early or late by a little.
        var taken = await db.TaskLeases.Where(l => l.Task == task && l.Until <= now && (l.LastRunAt == null || l.LastRunAt <= due))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, until), cancellationToken);
        if (taken == 1) return true;
        if (await db.TaskLeases.AnyAsync(l => l.Task == task, cancellationToken)) return false;

        db.TaskLeases.Add(new() { Task = task, Holder = holder, Until = until });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // Another machine wrote the row first.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>False when the lease was lost: the task must stop.</summary>
    public async Task<bool> RenewAsync(string task, string holder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now + Length;
        return await db.TaskLeases.Where(l => l.Task == task && l.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, until), cancellationToken) == 1;
    }

    public Task GiveBackAsync(string task, string holder, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.TaskLeases.Where(l => l.Task == task && l.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now).SetProperty(l => l.LastRunAt, now), cancellationToken);
}
