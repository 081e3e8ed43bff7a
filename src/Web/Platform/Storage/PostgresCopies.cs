using System.Diagnostics;
using Npgsql;

namespace Essaim.Web.Platform.Storage;

/// <summary>Dumps and restores a PostgreSQL register with the server's own tools.</summary>
public static class PostgresCopies
{
    public static Task DumpAsync(string connection, string file, CancellationToken cancellationToken) =>
        RunAsync("pg_dump", connection, ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"], cancellationToken);

    /// <summary>All or nothing: one transaction replaces every table.</summary>
    public static Task RestoreAsync(string connection, string file, CancellationToken cancellationToken) =>
        RunAsync("pg_restore", connection, ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", file], cancellationToken);

    public static async Task<SortedDictionary<string, long>> CountAsync(string connection, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var tables = new List<string>();
        await using (var list = source.CreateCommand("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"))
        await using (var reader = await list.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken)) tables.Add(reader.GetString(0));

        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var count = source.CreateCommand($"SELECT count(*) FROM \"{table}\"");
            rows[table] = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
        }

        return rows;
    }

    private static async Task RunAsync(string tool, string connection, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(tool) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[$"--host={to.Host}", $"--port={to.Port}", $"--username={to.Username}", $"--dbname={to.Database}", "--no-password", .. arguments]) start.ArgumentList.Add(argument);
        if (to.Password is not null) start.Environment["PGPASSWORD"] = to.Password; // Not an argument: those are for everybody to read.
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode is not 0) throw new StartRefusedException($"{tool} a échoué : {said.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new StartRefusedException($"{tool} est introuvable : installez les outils clients de PostgreSQL.");
        }
    }
}
