using System.Globalization;
using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Storage;

/// <summary>What the register's engine says of itself.</summary>
/// <param name="Newer">Migrations that this version does not know: the database was written by a later one.</param>
public sealed record RegisterState(string Engine, string Version, string Mode, bool HasOneWriter, IReadOnlyList<string> Pending, IReadOnlyList<string> Newer)
{
    public static async Task<RegisterState> ReadAsync(Engine engine, Db db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await db.Database.CanConnectAsync(cancellationToken) ? [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)] : new List<string>();
        var pending = known.Except(applied, StringComparer.Ordinal).ToList();
        var newer = applied.Where(m => known.Count is 0 || string.CompareOrdinal(m, known[^1]) > 0).Except(known, StringComparer.Ordinal).ToList();
        return engine.IsSqlite
            ? new("SQLite", await SayAsync(db, "SELECT sqlite_version()", cancellationToken), await SayAsync(db, "PRAGMA journal_mode", cancellationToken), engine.HasOneWriter, pending, newer)
            : new("PostgreSQL", await SayAsync(db, "SHOW server_version", cancellationToken), "—", HasOneWriter: false, pending, newer);
    }

    public string? Refusal => (Newer, Engine) switch
    {
        ({ Count: > 0 }, _) => $"Cette base a été écrite par une version plus récente d’Essaim ({Newer[^1]}). Installez cette version, ou restaurez une sauvegarde d’avant.",
        (_, "SQLite") => SqliteGate.Refusal(new(Version), Mode, HasOneWriter),
        _ => null,
    };

    private static async Task<string> SayAsync(Db db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? "";
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
