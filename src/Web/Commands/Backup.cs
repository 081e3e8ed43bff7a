using System.Globalization;
using System.Reflection;
using Essaim.Web.Platform.Storage;
using Microsoft.Data.Sqlite;

namespace Essaim.Web.Commands;

/// <summary>
/// Copies the register, checks the copy and counts it. Keys go to a folder of their own, to be kept elsewhere. The urn goes apart too, and
/// only while nothing is being said: two copies taken in between would tell who spoke when.
/// </summary>
internal static class Backup
{
    public static async Task<int> RunAsync(string folder, bool urn, CancellationToken stop)
    {
        await using var app = EssaimHost.Build([]);
        var (settings, clock) = (app.Services.GetRequiredService<Settings>(), app.Services.GetRequiredService<TimeProvider>());
        var name = $"essaim-{clock.GetUtcNow().InParis().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}";
        var made = Path.Combine(Path.GetFullPath(folder), urn ? $"{name}-urne" : name);
        var partial = made + ".partiel";
        Directory.CreateDirectory(partial);
        var manifest = urn ? await UrnAsync(settings, partial, clock, stop) : await RegisterAsync(settings, partial, clock, stop);
        await manifest.WriteAsync(partial, stop);
        Directory.Move(partial, made);
        if (!urn) CopyKeys(settings, made + "-cles");
        Console.WriteLine($"Sauvegarde vérifiée : {made} ({manifest.Rows.Count} tables, {manifest.Total} lignes).");
        if (!urn) Console.WriteLine($"Clés à ranger ailleurs : {made}-cles.");
        return 0;
    }

    private static async Task<Manifest> RegisterAsync(Settings settings, string folder, TimeProvider clock, CancellationToken stop)
    {
        if (settings.Database is "sqlite") return await SqliteAsync(Path.Combine(settings.DataFolder, "essaim.db"), folder, "registre.db", clock, stop);
        var file = Path.Combine(folder, "registre.dump");
        var rows = await PostgresCopies.DumpAsync(settings.Database, file, stop);
        return await AboutAsync(folder, "registre.dump", "postgres", rows, clock, stop);
    }

    private static async Task<Manifest> UrnAsync(Settings settings, string folder, TimeProvider clock, CancellationToken stop)
    {
        await using (var urn = new SqliteConnection($"Data Source={settings.UrnDatabase};Mode=ReadOnly;Pooling=False"))
        {
            await urn.OpenAsync(stop);
            await using var open = urn.CreateCommand();
            open.CommandText = "SELECT count(*) FROM ballot WHERE is_open = 1";
            if ((long)(await open.ExecuteScalarAsync(stop))! > 0)
                throw new StartRefusedException("Une question anonyme est ouverte : l’urne se copie seulement quand tout est publié. Réessayez après la clôture.");
        }

        return await SqliteAsync(settings.UrnDatabase, folder, "urne.db", clock, stop);
    }

    private static async Task<Manifest> SqliteAsync(string from, string folder, string name, TimeProvider clock, CancellationToken stop)
    {
        var copy = Path.Combine(folder, name);
        await SqliteCopies.CopyAsync(from, copy, stop);
        if (!await SqliteCopies.IsSoundAsync(copy, stop)) throw new StartRefusedException($"La copie de {from} n’est pas saine. Lancez « essaim doctor ».");
        return await AboutAsync(folder, name, "sqlite", await SqliteCopies.CountAsync(copy, stop), clock, stop);
    }

    private static async Task<Manifest> AboutAsync(string folder, string name, string engine, IReadOnlyDictionary<string, long> rows, TimeProvider clock, CancellationToken stop)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "";
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = await Manifest.HashAsync(Path.Combine(folder, name), stop) };
        return new(clock.GetUtcNow(), version, engine, files, rows);
    }

    private static void CopyKeys(Settings settings, string folder)
    {
        var keys = Path.Combine(settings.DataFolder, "keys");
        if (!Directory.Exists(keys)) return;
        Directory.CreateDirectory(folder);
        foreach (var key in Directory.EnumerateFiles(keys)) File.Copy(key, Path.Combine(folder, Path.GetFileName(key)), overwrite: true);
    }
}
