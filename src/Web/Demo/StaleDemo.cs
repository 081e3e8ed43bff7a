using System.Globalization;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Urn.Photos;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>The story's dates are relative to the day it was told. Once they have passed it is told anew, unless somebody wrote in it since.</summary>
public sealed class StaleDemo(Settings settings, Engine engine, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    /// <summary>Telling it ends a few seconds after its last row.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private string Marker => Path.Combine(settings.DataFolder, "demo-racontee");

    public Task RememberAsync(CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Marker, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Empties the register and the urn when the story is stale; true when it did. Never touches a base without the story's marker.</summary>
    public async Task<bool> WipeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!File.Exists(Marker)) return false;
        var told = DateTimeOffset.Parse(await File.ReadAllTextAsync(Marker, cancellationToken), CultureInfo.InvariantCulture);
        if (clock.GetUtcNow() - told < Fresh || await WasWrittenSinceAsync(services, told + Settling, cancellationToken)) return false;

        if (engine.IsSqlite)
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(settings.DataFolder, "essaim.db*")) File.Delete(file);
        }
        else
        {
            var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(services);
            engine.ConfigureMigrator(options);
            await using var db = new Db(options.Options);
            await db.Database.EnsureDeletedAsync(cancellationToken);
        }

        File.Delete(settings.UrnDatabase);
        File.Delete(PhotoFile.PathBeside(settings.UrnDatabase));
        File.Delete(Marker);
        return true;
    }

    private async Task<bool> WasWrittenSinceAsync(IServiceProvider services, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (File.Exists(settings.UrnDatabase) && File.GetLastWriteTimeUtc(settings.UrnDatabase) > since.UtcDateTime) return true;
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadDb>().Journal.AnyAsync(j => j.At > since, cancellationToken);
    }
}
