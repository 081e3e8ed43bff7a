using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Essaim.Web.Platform.Storage;

/// <summary>Copies an SQLite file while it is in use, checks copies, puts them back.</summary>
public static class SqliteCopies
{
    /// <summary>By the engine itself, from a read-only connection: a plain copy of a live file may miss what is still in its journal.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(from, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $to";
        command.Parameters.AddWithValue("$to", to);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<bool> IsSoundAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(file, cancellationToken);
            return (string?)await AskAsync(connection, "PRAGMA integrity_check", cancellationToken) is "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public static async Task<SortedDictionary<string, long>> CountAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(file, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
        var tables = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken)) tables.Add(reader.GetString(0));

        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
            rows[table] = Convert.ToInt64(await AskAsync(connection, $"SELECT count(*) FROM \"{table}\"", cancellationToken), CultureInfo.InvariantCulture);
        return rows;
    }

    /// <summary>
    /// One rename puts the copy in place: there is a register at every instant. The former file is kept with its journals, and those go first:
    /// left behind, they would be replayed onto the copy.
    /// </summary>
    public static void PutBack(string copy, string target, DateTimeOffset now)
    {
        SqliteConnection.ClearAllPools();
        var arriving = target + ".restauration";
        File.Copy(copy, arriving, overwrite: true);
        using (var file = new FileStream(arriving, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        var former = $"{target}.avant-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        foreach (var part in (string[])["", "-wal", "-journal"])
            if (File.Exists(target + part)) File.Copy(target + part, former + part, overwrite: true);
        foreach (var journal in (string[])["-wal", "-shm", "-journal"]) File.Delete(target + journal);
        File.Move(arriving, target, overwrite: true);
    }

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<object?> AskAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
