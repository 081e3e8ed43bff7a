#pragma warning disable EF1001 // The scaffolder is internal; `dotnet ef` calls it the same way.
using Essaim.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

// AddMigration {Sqlite|Postgres} {Name} {folder of the project}: writes the migration, its designer file and the snapshot.
var (provider, name, folder) = (args[0], args[1], args[2]);
var assembly = $"Essaim.Data.{provider}";
var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(new ServiceCollection()
    .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider()); // Without it the passkey table is left out, silently.
if (provider is "Sqlite") options.UseSqlite("DataSource=:memory:", o => o.MigrationsAssembly(assembly));
else options.UseNpgsql("Host=localhost", o => o.MigrationsAssembly(assembly));

await using var db = new Db(options.Options);
var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
IDesignTimeServices own = provider is "Sqlite" ? new SqliteDesignTimeServices() : new NpgsqlDesignTimeServices();
own.ConfigureDesignTimeServices(services);

await using var scope = services.BuildServiceProvider();
var scaffolder = scope.GetRequiredService<IMigrationsScaffolder>();
var migration = scaffolder.ScaffoldMigration(name, assembly, "Migrations");
var files = scaffolder.Save(folder, migration, Path.Combine(folder, "Migrations"), dryRun: false);
Console.WriteLine(files.MigrationFile);
