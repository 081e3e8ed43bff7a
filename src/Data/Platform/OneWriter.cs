using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essaim.Data.Platform;

/// <summary>
/// One writer at a time in this process. Waiting here is fair and asynchronous; waiting in SQLite sleeps and may time out. And a second
/// writer that checkpoints could lose a commit on the engines between 3.7.0 and 3.51.2 (sqlite.org/wal.html, "WAL-reset bug").
/// </summary>
public sealed class OneWriter : DbConnectionInterceptor, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        _gate.Wait();
        return result;
    }

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        _gate.Release();
        return Task.CompletedTask;
    }

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => _gate.Release();

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _gate.Release();
        return Task.CompletedTask;
    }

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => _gate.Release();

    public void Dispose() => _gate.Dispose();
}

/// <summary>Says the PRAGMAs at each opening: they belong to a connection, and a pooled one may be new.</summary>
public sealed class Pragmas(string sql) : DbConnectionInterceptor
{
    public const string OfWriter = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    /// <summary>A reader never checkpoints.</summary>
    public const string OfReader = "PRAGMA busy_timeout=5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
