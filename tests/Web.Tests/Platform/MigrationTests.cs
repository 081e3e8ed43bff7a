using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Platform;

/// <summary>The other tests make their tables from the model; these say that the migrations make the same ones.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("Host=localhost;Database=essaim")] // Compared by the program alone: no server is asked.
    public void The_last_migration_of_each_engine_is_the_model(string database)
    {
        using var db = Open(database, Path.GetTempPath());

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed since the last migration: run tools/reset-migrations or add one.");
    }

    [Fact]
    public async Task The_migrations_make_the_tables_that_the_model_makes()
    {
        var folder = Directory.CreateTempSubdirectory("essaim-migrations");
        try
        {
            var (migrated, made) = (folder.CreateSubdirectory("migrated").FullName, folder.CreateSubdirectory("made").FullName);
            await using var first = Open("sqlite", migrated);
            await using var second = Open("sqlite", made);
            await first.Database.MigrateAsync();
            await second.Database.EnsureCreatedAsync();

            var ours = await TablesAsync(first);
            Assert.Equal(await TablesAsync(second), ours.Where(t => !t.StartsWith("__EF", StringComparison.Ordinal)));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> TablesAsync(Db db) => await db.Database
        .SqlQuery<string>($"SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" AS \"Value\" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1")
        .ToListAsync();

    private static Db Open(string database, string folder)
    {
        var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider());
        using var engine = new Engine(database, folder);
        engine.ConfigureMigrator(options);
        return new(options.Options);
    }
}
