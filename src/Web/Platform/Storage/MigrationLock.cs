using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Essaim.Web.Platform.Storage;

/// <summary>
/// Held while the register takes its shape, so that of several machines that start together one migrates and the others wait and find it done.
/// SQLite needs none: <see cref="RegisterLock"/> lets one process in. PostgreSQL frees it when its holder dies.
/// </summary>
public sealed class MigrationLock : IAsyncDisposable
{
    public const long Key = 727385;

    private readonly NpgsqlConnection? _holder;

    private MigrationLock(NpgsqlConnection? holder) => _holder = holder;

    public static async Task<MigrationLock> TakeAsync(Engine engine, Db db, CancellationToken cancellationToken)
    {
        if (engine.IsSqlite) return new(holder: null);
        await CreateAsync(db, cancellationToken);
        var holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(engine.PostgresConnection) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await holder.OpenAsync(cancellationToken);
        await using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({Key})", holder);
        await wait.ExecuteNonQueryAsync(cancellationToken);
        return new(holder);
    }

    public ValueTask DisposeAsync() => _holder?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A lock lives in a database: it must be there first.</summary>
    private static async Task CreateAsync(Db db, CancellationToken cancellationToken)
    {
        var creator = db.Database.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken)) return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // By another machine, at the same instant.
        }
    }
}
