using System.Diagnostics;

namespace Essaim.Bench;

/// <summary>When each phone saw the news of the current step.</summary>
internal sealed class Seen
{
    private readonly Lock _gate = new();
    private readonly List<long> _times = [];
    private int _connected;

    public void Connected() => Interlocked.Increment(ref _connected);

    public async Task AllConnectedAsync(int phones)
    {
        while (Volatile.Read(ref _connected) < phones) await Task.Delay(20);
        await Task.Delay(500); // Whole boards of the past arrive first.
    }

    public void Start()
    {
        lock (_gate) _times.Clear();
    }

    public void Now()
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate) _times.Add(now);
    }

    /// <summary>Waits at most ten seconds for everybody.</summary>
    public async Task<IReadOnlyList<long>> AllAsync(int phones)
    {
        for (var waited = 0; waited < 500; waited++)
        {
            lock (_gate)
            {
                if (_times.Count >= phones) break;
            }

            await Task.Delay(20);
        }

        lock (_gate) return [.. _times];
    }
}
