using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Essaim.Data;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Live;

/// <summary>Tells open pages what a facilitator did. The rows are the truth; everything in memory only wakes.</summary>
public sealed class LiveFeed(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>A page asks again after this long, so that a seat given up meanwhile stops being served.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, LiveStream> _streams = new(StringComparer.Ordinal);

    /// <summary>Adds one event and wakes those who follow. With <paramref name="isWhole"/> it makes all before it disappear.</summary>
    /// <returns>Its number in the stream.</returns>
    public async Task<long> PublishAsync(string stream, string kind, string html, bool isWhole, CancellationToken cancellationToken)
    {
        const int tries = 5; // Two hosts at once on PostgreSQL ask for the same number; one of them asks again.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var number = await WriteAsync(stream, kind, html, isWhole, cancellationToken);
                Wake(stream);
                return number;
            }
            catch (DbUpdateException) when (attempt < tries)
            {
            }
        }
    }

    /// <summary>Number of the newest event, for a page to say from where it goes on.</summary>
    public async Task<long> LastAsync(string stream, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReadDb>();
        return await db.LiveEvents.Where(e => e.Stream == stream).MaxAsync(e => (long?)e.Number, cancellationToken) ?? 0;
    }

    /// <summary>Everything after <paramref name="after"/>, then what comes. Ends quietly when the page goes or the server stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(string stream, long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
        var followed = Join(stream, wake.Writer);
        var until = clock.GetUtcNow() + Longest;
        try
        {
            // Headers leave with the first write: without it a page would wait for the first act to know that it is connected.
            yield return new("", "open") { ReconnectionInterval = TimeSpan.FromSeconds(3) };
            while (!stop.IsCancellationRequested && clock.GetUtcNow() < until)
            {
                foreach (var news in await followed.AfterAsync(after, CancellationToken.None))
                {
                    yield return new(news.Html, news.Kind) { EventId = news.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
                    after = news.Number;
                }

                if (!await WokenAsync(wake.Reader, stop) && !stop.IsCancellationRequested) yield return new("", "beat");
            }
        }
        finally
        {
            Leave(stream, followed, wake.Writer);
        }
    }

    /// <summary>Another machine, or this one, has written something somewhere.</summary>
    public void WakeAll()
    {
        lock (_streams)
        {
            foreach (var stream in _streams.Values) stream.Wake();
        }
    }

    private static async Task<bool> WokenAsync(ChannelReader<bool> wake, CancellationToken stop)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(stop);
        beat.CancelAfter(Beat);
        try
        {
            return await wake.ReadAsync(beat.Token);
        }
        catch (OperationCanceledException)
        {
            return false; // Time for a beat, or the end: never an exception out of the stream, Kestrel would log it as an error.
        }
    }

    private async Task<long> WriteAsync(string stream, string kind, string html, bool isWhole, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var number = (await db.LiveEvents.Where(e => e.Stream == stream).MaxAsync(e => (long?)e.Number, cancellationToken) ?? 0) + 1;
        db.LiveEvents.Add(new() { Stream = stream, Number = number, Kind = kind, Html = html, IsWhole = isWhole });
        await db.SaveChangesAsync(cancellationToken);
        if (isWhole) await db.LiveEvents.Where(e => e.Stream == stream && e.Number < number).ExecuteDeleteAsync(cancellationToken);
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync($"NOTIFY {LiveWake.Channel}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return number;
    }

    private void Wake(string name)
    {
        lock (_streams) _streams.GetValueOrDefault(name)?.Wake();
    }

    private LiveStream Join(string name, ChannelWriter<bool> follower)
    {
        lock (_streams)
        {
            if (!_streams.TryGetValue(name, out var stream)) _streams[name] = stream = new(name, scopes);
            stream.Followers.Add(follower);
            return stream;
        }
    }

    private void Leave(string name, LiveStream stream, ChannelWriter<bool> follower)
    {
        lock (_streams)
        {
            stream.Followers.Remove(follower);
            if (stream.Followers.Count == 0) _streams.Remove(name);
        }
    }
}
