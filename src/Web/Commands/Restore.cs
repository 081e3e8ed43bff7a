using Essaim.Web.Platform.Storage;

namespace Essaim.Web.Commands;

/// <summary>Puts a backup back, if every byte of it is as it was, and counts what is there afterwards.</summary>
internal static class Restore
{
    public static async Task<int> RunAsync(string folder, bool replace, CancellationToken stop)
    {
        await using var app = EssaimHost.Build([]);
        var (settings, clock) = (app.Services.GetRequiredService<Settings>(), app.Services.GetRequiredService<TimeProvider>());
        var manifest = await Manifest.ReadAsync(folder, stop);
        using var held = RegisterLock.Take(settings);
        var file = Path.Combine(folder, manifest.Files.Keys.Single());
        var rows = manifest.Engine is "postgres" ? await PostgresAsync(settings, file, replace, stop) : await SqliteAsync(settings, file, replace, clock, stop);

        var different = manifest.Rows.Keys.Union(rows.Keys, StringComparer.Ordinal).Where(t => manifest.Rows.GetValueOrDefault(t, -1) != rows.GetValueOrDefault(t, -1)).ToList();
        if (different.Count > 0) throw new StartRefusedException($"Restauré, mais le compte n’y est pas : {string.Join(", ", different)}.");
        Console.WriteLine($"Restaurée et recomptée : {manifest.Rows.Count} tables, {manifest.Total} lignes, sauvegarde du {manifest.MadeAt.InParis():dd/MM/yyyy HH:mm}.");
        return 0;
    }

    private static async Task<IReadOnlyDictionary<string, long>> SqliteAsync(Settings settings, string file, bool replace, TimeProvider clock, CancellationToken stop)
    {
        if (!await SqliteCopies.IsSoundAsync(file, stop)) throw new StartRefusedException("La sauvegarde n’est pas saine. Prenez-en une autre.");
        var isUrn = Path.GetFileName(file) is "urne.db";
        if (!isUrn && settings.Database is not "sqlite") throw new StartRefusedException("Cette sauvegarde vient de SQLite, et ESSAIM_DATABASE nomme PostgreSQL.");
        var target = isUrn ? settings.UrnDatabase : Path.Combine(settings.DataFolder, "essaim.db");
        if (File.Exists(target) && !replace) throw new StartRefusedException($"{target} existe déjà. Ajoutez --remplacer : l’ancien sera gardé à côté.");
        SqliteCopies.PutBack(file, target, clock.GetUtcNow());
        return await SqliteCopies.CountAsync(target, stop);
    }

    private static async Task<IReadOnlyDictionary<string, long>> PostgresAsync(Settings settings, string file, bool replace, CancellationToken stop)
    {
        if (settings.Database is "sqlite") throw new StartRefusedException("Cette sauvegarde vient de PostgreSQL : nommez la base dans ESSAIM_DATABASE.");
        if (!replace && (await PostgresCopies.CountAsync(settings.Database, stop)).Count > 0) throw new StartRefusedException("La base n’est pas vide. Ajoutez --remplacer pour la remplacer.");
        await PostgresCopies.RestoreAsync(settings.Database, file, stop);
        return await PostgresCopies.CountAsync(settings.Database, stop);
    }
}
