using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Platform.Mailing;
using Essaim.Web.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essaim.Web.Commands;

/// <summary>Looks at everything the program stands on and says what is wrong, one line each; exits with 1 when something is.</summary>
internal static class Doctor
{
    private const long LeastFreeBytes = 1L << 30;

    private enum Verdict
    {
        Good,
        Mind,
        Wrong,
    }

    private sealed record Finding(Verdict Verdict, string Subject, string Text);

    public static async Task<int> RunAsync(TextWriter output, CancellationToken stop)
    {
        await using var app = EssaimHost.Build([]);
        await using var scope = app.Services.CreateAsyncScope();
        var settings = app.Services.GetRequiredService<Settings>();
        List<Finding> findings =
        [
            new(Verdict.Good, "Essaim", $"{Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)} sur {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"),
            await TryAsync("Registre", () => RegisterAsync(app.Services, stop)),
            await TryAsync("Urne", () => UrnAsync(settings, stop)),
            await TryAsync("Disque", () => Task.FromResult(Disk(settings))),
            await TryAsync("Horloge", () => ClockAsync(scope.ServiceProvider, stop)),
            await TryAsync("Décisions", () => DecisionsAsync(scope.ServiceProvider, stop)),
            await TryAsync("Courrier", () => MailAsync(scope.ServiceProvider, settings, stop)),
            await TryAsync("Clés", () => Task.FromResult(Keys(settings))),
        ];
        foreach (var (verdict, subject, text) in findings) await output.WriteLineAsync($"{Sign(verdict)} {subject,-10} {text}");
        var wrong = findings.Count(f => f.Verdict is Verdict.Wrong);
        await output.WriteLineAsync(wrong is 0 ? "Tout tient." : $"À réparer : {wrong}.");
        return wrong is 0 ? 0 : 1;
    }

    private static string Sign(Verdict verdict) => verdict switch { Verdict.Good => "bien  ", Verdict.Mind => "à voir", _ => "FAUX  " };

    private static async Task<Finding> TryAsync(string subject, Func<Task<(Verdict Verdict, string Text)>> look)
    {
        try
        {
            var (verdict, text) = await look();
            return new(verdict, subject, text);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new(Verdict.Wrong, subject, error.Message);
        }
    }

    private static async Task<(Verdict Verdict, string Text)> RegisterAsync(IServiceProvider services, CancellationToken stop)
    {
        var engine = services.GetRequiredService<Engine>();
        if (engine.IsSqlite && !File.Exists(engine.SqliteFile)) return (Verdict.Mind, $"{engine.SqliteFile} n’existe pas encore : lancez « essaim migrate » ou « essaim serve ».");
        var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(services);
        engine.ConfigureMigrator(options);
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.CommandError));
        await using var db = new Db(options.Options);
        var state = await RegisterState.ReadAsync(engine, db, stop);
        var about = $"{state.Engine} {state.Version}, journal {state.Mode}{(state.HasOneWriter ? ", un seul écrivain" : "")}, {state.Pending.Count} migration(s) à faire";
        if (state.Refusal is { } refused) return (Verdict.Wrong, $"{about}. {refused}");
        if (engine.IsSqlite && !await SqliteCopies.IsSoundAsync(engine.SqliteFile, stop)) return (Verdict.Wrong, $"{about}. Le fichier est abîmé : restaurez la dernière sauvegarde.");
        return (state.Pending.Count is 0 ? Verdict.Good : Verdict.Mind, about);
    }

    private static async Task<(Verdict Verdict, string Text)> UrnAsync(Settings settings, CancellationToken stop)
    {
        if (settings.UrnUrl is not null) return (Verdict.Good, $"sur une autre machine, {settings.UrnUrl}");
        if (!File.Exists(settings.UrnDatabase)) return (Verdict.Mind, $"{settings.UrnDatabase} n’existe pas encore : elle naît à la première question.");
        await using var urn = new SqliteConnection($"Data Source={settings.UrnDatabase};Mode=ReadOnly;Pooling=False");
        await urn.OpenAsync(stop);
        await using var ask = urn.CreateCommand();
        ask.CommandText = "PRAGMA journal_mode";
        var mode = (string)(await ask.ExecuteScalarAsync(stop))!;
        var sound = await SqliteCopies.IsSoundAsync(settings.UrnDatabase, stop);
        return mode is "wal" ? (Verdict.Wrong, "journal wal : il garde l’ordre des arrivées. Il faut le journal delete.")
            : sound ? (Verdict.Good, $"SQLite {urn.ServerVersion}, journal {mode}")
            : (Verdict.Wrong, "le fichier est abîmé.");
    }

    private static (Verdict Verdict, string Text) Disk(Settings settings)
    {
        var probe = Path.Combine(settings.DataFolder, ".essai");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        var free = new DriveInfo(settings.DataFolder).AvailableFreeSpace;
        var text = $"{settings.DataFolder}, {free / (1 << 20):N0} Mo libres";
        return free < LeastFreeBytes ? (Verdict.Wrong, $"{text} : moins d’un gigaoctet. Faites de la place.") : (Verdict.Good, text);
    }

    private static async Task<(Verdict Verdict, string Text)> ClockAsync(IServiceProvider services, CancellationToken stop)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var last = await services.GetRequiredService<ReadDb>().Journal.OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(stop);
        var text = $"{now.InParis():dd/MM/yyyy HH:mm} à Paris";
        return last > now.AddMinutes(5) ? (Verdict.Wrong, $"{text}, mais le journal a déjà une ligne du {last.Value.InParis():dd/MM/yyyy HH:mm}. Réglez l’heure.") : (Verdict.Good, text);
    }

    private static async Task<(Verdict Verdict, string Text)> DecisionsAsync(IServiceProvider services, CancellationToken stop)
    {
        var faults = await services.GetRequiredService<CheckChains>().RunForAllAsync(stop);
        return faults.Count is 0
            ? (Verdict.Good, "chaînes relues, aucune rompue")
            : (Verdict.Wrong, $"chaîne rompue dans {faults.Count} établissement(s), d’abord au n° {faults[0].Report.FaultAt} de {faults[0].Establishment.Value}.");
    }

    private static async Task<(Verdict Verdict, string Text)> MailAsync(IServiceProvider services, Settings settings, CancellationToken stop)
    {
        var mails = services.GetRequiredService<ReadDb>().OutboxMails.Where(m => m.SentAt == null);
        var (waiting, failing) = (await mails.CountAsync(stop), await mails.CountAsync(m => m.Attempts > 0, stop));
        var letters = $"{waiting} lettre(s) en attente, {failing} refusée(s) au moins une fois";
        if (MailServer.Of(settings) is not { } server) return (settings.IsDemo ? Verdict.Good : Verdict.Mind, $"pas de serveur (ESSAIM_MAIL). {letters}");
        using var socket = new TcpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            await socket.ConnectAsync(server.Host, server.Port, patience.Token);
            return (failing > 0 ? Verdict.Mind : Verdict.Good, $"{server.Host}:{server.Port} répond. {letters}");
        }
        catch (Exception silent) when (silent is SocketException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return (Verdict.Wrong, $"{server.Host}:{server.Port} ne répond pas. {letters}");
        }
    }

    private static (Verdict Verdict, string Text) Keys(Settings settings)
    {
        var keys = Path.Combine(settings.DataFolder, "keys");
        if (!Directory.Exists(keys)) return (Verdict.Mind, "pas encore de clés : elles naissent au premier démarrage.");
        var open = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(keys) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) is not UnixFileMode.None;
        if (open) return (Verdict.Mind, $"{keys} se lit par d’autres comptes de la machine : chmod 700.");
        if (settings.KeysCertificate is null) return (Verdict.Good, $"{keys}, en clair pour qui lit ce dossier (ESSAIM_KEYS_CERTIFICATE les chiffre)");
        var clear = KeyFolder.CountClear(keys);
        return clear is 0 ? (Verdict.Good, $"{keys}, chiffrées par le certificat") : (Verdict.Mind, $"{keys} : {clear} clé(s) d’avant le certificat restent en clair. Elles servent encore ; supprimez-les quand elles sont périmées.");
    }
}
