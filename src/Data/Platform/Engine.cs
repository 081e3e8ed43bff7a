using Microsoft.EntityFrameworkCore;

namespace Essaim.Data.Platform;

/// <summary>Which database keeps the register: an SQLite file in the data folder, or PostgreSQL.</summary>
public sealed class Engine(string database, string dataFolder, bool oneWriter = true) : IDisposable
{
    private const string OfSqlite = "Essaim.Data.Sqlite";
    private const string OfPostgres = "Essaim.Data.Postgres";

    /// <summary>An aggregate's collections come one after the other, not multiplied. Its version is read first: a change in between is a conflict, not a mixture.</summary>
    private const QuerySplittingBehavior Loading = QuerySplittingBehavior.SplitQuery;

    private readonly OneWriter _oneWriter = new();

    public bool IsSqlite { get; } = database is "sqlite";

    /// <summary>False only for tests of the start-up gate and for engines where several writers are safe.</summary>
    public bool HasOneWriter { get; } = oneWriter;

    public string SqliteFile { get; } = Path.Combine(dataFolder, "essaim.db");

    public string PostgresConnection => IsSqlite ? throw new InvalidOperationException("The register is an SQLite file.") : database;

    public void ConfigureWriter(DbContextOptionsBuilder options)
    {
        ConfigureMigrator(options);
        if (IsSqlite && HasOneWriter) options.AddInterceptors(_oneWriter);
    }

    /// <summary>A writer alone, before anybody else: migrations open a second connection while the first is open, which the gate would hold for ever.</summary>
    public void ConfigureMigrator(DbContextOptionsBuilder options)
    {
        if (IsSqlite)
        {
            options.UseSqlite($"Data Source={SqliteFile}", sqlite => sqlite.MigrationsAssembly(OfSqlite).UseQuerySplittingBehavior(Loading))
                .AddInterceptors(new Pragmas(Pragmas.OfWriter));
        }
        else
        {
            options.UseNpgsql(database, postgres => postgres.MigrationsAssembly(OfPostgres).UseQuerySplittingBehavior(Loading));
        }
    }

    public void ConfigureReader(DbContextOptionsBuilder options)
    {
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (IsSqlite) options.UseSqlite($"Data Source={SqliteFile};Mode=ReadOnly", sqlite => sqlite.MigrationsAssembly(OfSqlite).UseQuerySplittingBehavior(Loading)).AddInterceptors(new Pragmas(Pragmas.OfReader));
        else options.UseNpgsql(database, postgres => postgres.MigrationsAssembly(OfPostgres).UseQuerySplittingBehavior(Loading));
    }

    public void Dispose() => _oneWriter.Dispose();
}
