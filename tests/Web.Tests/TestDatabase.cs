using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Essaim.Web.Tests;

/// <summary>An empty register: a copy of a file made once, or of a PostgreSQL template made once when <c>ESSAIM_TEST_POSTGRES</c> names a server.</summary>
internal sealed class TestDatabase
{
    private const string Template = "essaim_template";

    private static readonly string? Postgres = Environment.GetEnvironmentVariable("ESSAIM_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly string _name = $"t{Guid.CreateVersion7():N}";

    public static bool IsPostgres => Postgres is not null;

    /// <summary>The value of <c>ESSAIM_DATABASE</c>.</summary>
    public async Task<string> CreateAsync(string folder)
    {
        if (Postgres is null)
        {
            File.Copy(await SqliteTemplate.Value, Path.Combine(folder, "essaim.db"));
            return "sqlite";
        }

        await PostgresTemplate.Value;
        await ExecuteAsync($"CREATE DATABASE {_name} TEMPLATE {Template}");
        return $"{Postgres};Database={_name}";
    }

    /// <summary>Where a register may be made, and none is yet.</summary>
    public string Nowhere => Postgres is null ? "sqlite" : $"{Postgres};Database={_name}";

    public async Task DropAsync()
    {
        if (Postgres is null) return;
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("essaim-template").FullName;
        await using (var db = Open(new("sqlite", folder))) await CreateAsync(db);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Path.Combine(folder, "essaim.db");
    }

    private static async Task MakePostgresTemplateAsync()
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
        await ExecuteAsync($"CREATE DATABASE {Template}");
        await using (var db = Open(new($"{Postgres};Database={Template};Pooling=false", Path.GetTempPath()))) await CreateAsync(db);
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task CreateAsync(Db db)
    {
        await db.Database.EnsureCreatedAsync();
        await db.InstallAsync(default);
    }

    private static Db Open(Engine engine)
    {
        var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider());
        engine.ConfigureWriter(options);
        return new(options.Options);
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{Postgres};Database=postgres;Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
