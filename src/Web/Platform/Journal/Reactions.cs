using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Journal;

/// <summary>How a feature learns what happened in those above it. Runs at least once per entry: a second run must change nothing.</summary>
public interface IReaction
{
    IReadOnlyCollection<string> Kinds { get; }

    Task RunAsync(JournalEntry entry, CancellationToken cancellationToken);
}

/// <summary>Shows each journal entry to the reactions that wait for its kind, oldest first, until nothing new is left.</summary>
public sealed class ReactionPump(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReactionPump> log)
{
    /// <summary>Entries older than this were treated, or their reaction did not exist yet.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        const int deepest = 20; // A reaction may cause another; a loop may not run for ever.
        for (var round = 0; round < deepest && await RunRoundAsync(cancellationToken); round++)
        {
        }
    }

    private async Task<bool> RunRoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reactions = scope.ServiceProvider.GetServices<IReaction>().ToList();
        var read = scope.ServiceProvider.GetRequiredService<ReadDb>();
        var (since, any) = (clock.GetUtcNow() - Window, false);
        foreach (var reaction in reactions)
        {
            var (name, kinds) = (reaction.GetType().Name, reaction.Kinds);
            var waiting = await read.Journal
                .Where(e => e.At >= since && kinds.Contains(e.Kind) && !read.ReactionsDone.Any(d => d.EntryId == e.Id && d.Reaction == name))
                .OrderBy(e => e.At).ThenBy(e => e.Id).Take(100).ToListAsync(cancellationToken);
            foreach (var entry in waiting) any |= await RunOneAsync(reaction.GetType(), name, entry, cancellationToken);
        }

        return any;
    }

    private async Task<bool> RunOneAsync(Type type, string name, JournalEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var reaction = scope.ServiceProvider.GetServices<IReaction>().First(r => r.GetType() == type);
            await reaction.RunAsync(entry, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "{Reaction} failed on {Kind}; it will be shown again", name, entry.Kind);
            return false;
        }

        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.ChangeTracker.Clear();
        db.ReactionsDone.Add(new() { Reaction = name, EntryId = entry.Id });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return false; // Another machine was quicker; its run counts.
        }

        return true;
    }
}

/// <summary>After each change that a person made, its consequences are there before they see the next page.</summary>
public sealed class DrainAfterPost(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, ReactionPump pump)
    {
        await next(http);
        if (http.User.Identity?.IsAuthenticated is true && (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsPut(http.Request.Method)) && http.Response.StatusCode < 400)
            await pump.DrainAsync(CancellationToken.None);
    }
}

/// <summary>Covers what a killed process or another machine left undone.</summary>
public sealed class ReactionHost(ReactionPump pump, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await pump.DrainAsync(stoppingToken);
    }
}

public static class ReactionExtensions
{
    public static IServiceCollection AddReaction<TReaction>(this IServiceCollection services)
        where TReaction : class, IReaction => services.AddScoped<IReaction, TReaction>();
}
