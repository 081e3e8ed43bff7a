using System.Data;
using Npgsql;

namespace Essaim.Web.Platform.Storage;

/// <summary>Dumps and restores a PostgreSQL register with the server's own tools.</summary>
public static class PostgresCopies
{
    /// <summary>A dump made for a later version may have left tables that this one does not know: nothing of them stays.</summary>
    private const string FromNothing = """
        BEGIN;
        DO $$ DECLARE t name; BEGIN
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP EXECUTE format('DROP TABLE %I.%I CASCADE', current_schema(), t); END LOOP;
        END $$;

        """;

    /// <summary>The rows of each table at the very moment of the dump: people go on working meanwhile.</summary>
    public static async Task<SortedDictionary<string, long>> DumpAsync(string connection, string file, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var reading = await source.OpenConnectionAsync(cancellationToken);
        await using var moment = await reading.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", reading);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancellationToken))!;
        await PostgresTools.RunAsync(connection, "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}"], cancellationToken);
        return await CountAsync(reading, cancellationToken);
    }

    /// <summary>All or nothing: one transaction replaces every table.</summary>
    public static Task RestoreAsync(string connection, string file, CancellationToken cancellationToken) => PostgresTools.PipeAsync(
        connection, "pg_restore", ["--file=-", "--clean", "--if-exists", "--no-owner", "--no-privileges", file],
        "psql", ["--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=-"], FromNothing, "\nCOMMIT;\n", cancellationToken);

    public static async Task<SortedDictionary<string, long>> CountAsync(string connection, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var reading = await source.OpenConnectionAsync(cancellationToken);
        return await CountAsync(reading, cancellationToken);
    }

    private static async Task<SortedDictionary<string, long>> CountAsync(NpgsqlConnection reading, CancellationToken cancellationToken)
    {
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename", reading))
        await using (var reader = await list.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken)) tables.Add(reader.GetString(0));

        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var count = new NpgsqlCommand($"SELECT count(*) FROM \"{table}\"", reading);
            rows[table] = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
        }

        return rows;
    }
}
