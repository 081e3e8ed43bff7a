using System.Data.Common;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Web.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Essaim.Web.Tests.Platform;

/// <summary>R60 of docs/promises.md: real processes, started together, killed half-way, started again.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    /// <summary>A table that the migration makes late.</summary>
    private const string Late = "Rexes";

    private readonly string _folder = Directory.CreateTempSubdirectory("essaim-upgrade").FullName;
    private readonly TestDatabase _database = new();

    private Dictionary<string, string> Surroundings => new(StringComparer.Ordinal) { ["ESSAIM_DATA"] = _folder, ["ESSAIM_DATABASE"] = _database.Nowhere };

    private string Register => Path.Combine(_folder, "essaim.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        await _database.DropAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task R60_A_database_of_a_later_version_is_refused_with_a_sentence()
    {
        Assert.Equal(0, (await EssaimCommand.RunAsync(Surroundings, "migrate")).Code);
        await using (var db = Open()) await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");

        foreach (var command in (string[])["migrate", "serve"])
        {
            var (code, said) = await EssaimCommand.RunAsync(Surroundings, command);
            Assert.Equal(3, code);
            Assert.Contains("version plus récente", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(120)]
    public async Task R60_On_SQLite_a_migration_killed_half_way_leaves_all_or_nothing_and_is_taken_up_again(int milliseconds)
    {
        if (TestDatabase.IsPostgres) return;
        using (var process = EssaimCommand.Start(Surroundings, "migrate"))
        {
            while (!await IsUnderWayAsync()) Assert.False(process.HasExited);
            await Task.Delay(milliseconds);
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.Contains(await TablesAsync(), (int[])[0, await WholeAsync()]);
        if (milliseconds is 0) Assert.True(await IsUnderWayAsync()); // Else the kill came too late to say anything.

        Assert.Equal(0, (await EssaimCommand.RunAsync(Surroundings, "migrate")).Code);
        Assert.Equal(await WholeAsync(), await TablesAsync());
    }

    [Fact]
    public async Task R60_On_PostgreSQL_a_migration_killed_half_way_leaves_nothing_and_is_taken_up_again()
    {
        if (!TestDatabase.IsPostgres) return;
        await CreateAsync();
        await using var other = new NpgsqlConnection(_database.Nowhere + ";Pooling=false");
        await other.OpenAsync();
        await using (var moment = await other.BeginTransactionAsync())
        {
            await ExecuteAsync(other, $"CREATE TABLE \"{Late}\" (\"Id\" int)"); // Of the same name, not decided yet: the migration must wait for it, half done.
            using var process = EssaimCommand.Start(Surroundings, "migrate");
            await UntilAsync(async () => await WaitingAsync("transactionid") > 0, () => Assert.False(process.HasExited));
            process.Kill();
            await process.WaitForExitAsync();
            await moment.RollbackAsync();
        }

        await UntilAsync(async () => await AskAsync(other, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()") is 1, () => { });
        Assert.Equal(0, await TablesAsync());

        var (code, said) = await EssaimCommand.RunAsync(Surroundings, "migrate");
        Assert.True(code is 0, said);
        Assert.Equal(await WholeAsync(), await TablesAsync());
    }

    [Fact]
    public async Task R60_Of_programs_that_start_together_exactly_one_migrates()
    {
        var ended = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => EssaimCommand.RunAsync(Surroundings, "migrate")));

        Assert.Single(ended, e => e.Said.Contains("Base mise à jour", StringComparison.Ordinal));
        Assert.All(ended, e => Assert.True(
            e.Code is 0 || (!TestDatabase.IsPostgres && e.Said.Contains("Arrêtez-le d’abord", StringComparison.Ordinal)), // SQLite is for one program: the others are told so.
            e.Said));
        Assert.Equal(await WholeAsync(), await TablesAsync());
    }

    [Fact]
    public async Task R60_While_one_migrates_the_others_wait()
    {
        if (!TestDatabase.IsPostgres) return;
        await CreateAsync();
        await using var first = new NpgsqlConnection(_database.Nowhere + ";Pooling=false");
        await first.OpenAsync();
        await ExecuteAsync(first, $"SELECT pg_advisory_lock({MigrationLock.Key})");
        using var second = EssaimCommand.Start(Surroundings, "migrate");
        await UntilAsync(async () => await WaitingAsync("advisory") > 0, () => Assert.False(second.HasExited));
        Assert.Equal(0, await AskAsync(first, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));

        await ExecuteAsync(first, $"SELECT pg_advisory_unlock({MigrationLock.Key})");

        var (code, said) = await EssaimCommand.EndAsync(second);
        Assert.True(code is 0, said);
        Assert.Equal(await WholeAsync(), await TablesAsync());
    }

    [Fact]
    public async Task Two_programs_never_write_to_one_register()
    {
        if (TestDatabase.IsPostgres) return;
        using var held = new FileStream(Path.Combine(_folder, "essaim.verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var (code, said) = await EssaimCommand.RunAsync(Surroundings, "migrate");

        Assert.Equal((3, true), (code, said.Contains("Arrêtez-le d’abord", StringComparison.Ordinal)));
        Assert.False(File.Exists(Register));
    }

    /// <summary>A step outside the transaction could not be taken back by a kill. The day a migration needs one, upgrades must work on a copy.</summary>
    [Fact]
    public void R60_Every_migration_is_one_transaction()
    {
        using var db = Open();
        var (assembly, generator) = (db.GetService<IMigrationsAssembly>(), db.GetService<IMigrationsSqlGenerator>());
        foreach (var type in assembly.Migrations.Values)
        {
            var migration = assembly.CreateMigration(type, db.Database.ProviderName!);
            Assert.DoesNotContain(generator.Generate(migration.UpOperations, db.GetService<IDesignTimeModel>().Model), command => command.TransactionSuppressed);
        }
    }

    private Db Open()
    {
        var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider());
        using var engine = new Engine(_database.Nowhere, _folder);
        engine.ConfigureMigrator(options);
        return new(options.Options);
    }

    /// <summary>The tables that all migrations make together.</summary>
    private async Task<int> WholeAsync()
    {
        await using var db = Open();
        var (assembly, provider) = (db.GetService<IMigrationsAssembly>(), db.Database.ProviderName!);
        var steps = assembly.Migrations.Values.SelectMany(m => assembly.CreateMigration(m, provider).UpOperations).ToList();
        return steps.OfType<CreateTableOperation>().Count() - steps.OfType<DropTableOperation>().Count();
    }

    /// <summary>Tables of ours: not the history of migrations, nor what the search adds for itself.</summary>
    private async Task<int> TablesAsync()
    {
        await using DbConnection connection = TestDatabase.IsPostgres ? new NpgsqlConnection(_database.Nowhere + ";Pooling=false") : new SqliteConnection($"Data Source={Register};Pooling=False");
        await connection.OpenAsync();
        return (int)await AskAsync(connection, TestDatabase.IsPostgres
            ? "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%'"
            : "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'RexSearch%'");
    }

    /// <summary>Whether somebody's mark says that a migration has begun and not ended.</summary>
    private async Task<bool> IsUnderWayAsync()
    {
        if (!File.Exists(Register)) return false;
        try
        {
            await using var reader = new SqliteConnection($"Data Source={Register};Mode=ReadOnly;Pooling=False;Default Timeout=1");
            await reader.OpenAsync();
            return await AskAsync(reader, "SELECT count(*) FROM \"__EFMigrationsLock\"") > 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private async Task<long> WaitingAsync(string kind)
    {
        await using var connection = new NpgsqlConnection(_database.Nowhere + ";Pooling=false");
        await connection.OpenAsync();
        return await AskAsync(connection, $"SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND l.locktype = '{kind}' AND a.datname = current_database()");
    }

    private async Task CreateAsync()
    {
        await using var db = Open();
        await db.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>().CreateAsync();
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, Action meanwhile)
    {
        for (var patience = 0; !await isSo(); patience++)
        {
            Assert.True(patience < 600, "It did not come.");
            meanwhile();
            await Task.Delay(50);
        }
    }

    private static async Task<long> AskAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
