using Essaim.Data.Platform;
using Npgsql;

namespace Essaim.Web.Platform.Live;

/// <summary>Hears that another machine wrote something. A notice may be lost; the turn every few seconds covers that.</summary>
public sealed class LiveWake(Engine engine, LiveFeed live, TimeProvider clock, ILogger<LiveWake> log) : BackgroundService
{
    public const string Channel = "essaim_live";

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (engine.IsSqlite) return; // One process: it wakes itself.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (NpgsqlException lost)
            {
                log.LogWarning(lost, "The wake-up connection was lost; pages are served by the turn every {Seconds} s", Poll.TotalSeconds);
                await Task.Delay(Poll, clock, stoppingToken);
                live.WakeAll();
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        var address = new NpgsqlConnectionStringBuilder(engine.PostgresConnection) { KeepAlive = 30, Pooling = false };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await connection.WaitAsync(Poll, stoppingToken);
            live.WakeAll();
        }
    }
}
