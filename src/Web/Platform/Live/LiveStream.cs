using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Live;

/// <summary>One stream with somebody listening: three hundred phones that are woken together ask the database once.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The gate is never waited on by handle, so it holds nothing to give back.")]
internal sealed class LiveStream(string name, IServiceScopeFactory scopes)
{
    private const int Kept = 50;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private LiveEvent[] _recent = [];
    private long _woken = 1;
    private long _read;

    /// <summary>Guarded by the owner's lock.</summary>
    public HashSet<ChannelWriter<bool>> Followers { get; } = [];

    public void Wake()
    {
        Interlocked.Increment(ref _woken);
        foreach (var follower in Followers) follower.TryWrite(true);
    }

    public async Task<IReadOnlyList<LiveEvent>> AfterAsync(long after, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _read) < Volatile.Read(ref _woken)) await RefreshAsync(cancellationToken);
        var recent = _recent;
        return recent.Length == 0 || recent[0].IsWhole || recent[0].Number <= after + 1
            ? Array.FindAll(recent, e => e.Number > after)
            : await LoadAsync(after, cancellationToken);
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var woken = Volatile.Read(ref _woken);
            if (_read >= woken) return; // Whoever waited for the same news finds it read.
            var known = _recent;
            LiveEvent[] all = [.. known, .. await LoadAsync(known is [.., var newest] ? newest.Number : -1, cancellationToken)];
            var whole = Array.FindLastIndex(all, e => e.IsWhole);
            _recent = whole >= 0 ? all[whole..] : all.Length > Kept ? all[^Kept..] : all;
            Volatile.Write(ref _read, woken);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<LiveEvent[]> LoadAsync(long after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReadDb>();
        return await db.LiveEvents.Where(e => e.Stream == name && e.Number > after).OrderBy(e => e.Number).ToArrayAsync(cancellationToken);
    }
}
