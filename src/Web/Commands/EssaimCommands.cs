using System.CommandLine;
using Essaim.Web.Platform.Storage;

namespace Essaim.Web.Commands;

/// <summary>The command line: <c>essaim serve</c>, <c>essaim migrate</c>… Without a command it serves.</summary>
internal static class EssaimCommands
{
    public static Task<int> RunAsync(string[] args)
    {
        // The host reads --urls and --environment itself: what the command line does not know goes on to it.
        var serve = new Command("serve", "Sert l’application") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((parsed, stop) => Serve.RunAsync([.. parsed.UnmatchedTokens], stop));
        var migrate = new Command("migrate", "Met la base de données à jour");
        migrate.SetAction((_, stop) => Migrate.RunAsync(stop));
        var urn = new Command("urn", "Sert l’urne seule, sur une machine à elle (ESSAIM_URN_DATABASE, ESSAIM_URN_SECRET)");
        var urls = new Option<string>("--urls") { Description = "Où elle écoute", DefaultValueFactory = _ => "http://localhost:5081" };
        urn.Add(urls);
        urn.SetAction((parsed, stop) => ServeUrn.RunAsync(parsed.GetRequiredValue(urls), stop));
        var doctor = new Command("doctor", "Dit ce qui tient et ce qui ne tient pas");
        doctor.SetAction((_, stop) => Doctor.RunAsync(Console.Out, stop));
        var folder = new Argument<string>("dossier");
        var backup = new Command("backup", "Copie le registre et le vérifie ; --urne copie l’urne, à part") { folder };
        var alsoUrn = new Option<bool>("--urne");
        backup.Add(alsoUrn);
        backup.SetAction((parsed, stop) => Backup.RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(alsoUrn), stop));
        var restore = new Command("restore", "Remet une sauvegarde en place et la recompte") { folder };
        var replace = new Option<bool>("--remplacer");
        restore.Add(replace);
        restore.SetAction((parsed, stop) => Restore.RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(replace), stop));
        var root = new RootCommand("Essaim porte les clusters QVT, de l’appel à la leçon partagée") { serve, migrate, urn, doctor, backup, restore };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, stop) => parsed.UnmatchedTokens is [var first, ..] && !first.StartsWith('-')
            ? Unknown(first)
            : Serve.RunAsync([.. parsed.UnmatchedTokens], stop));
        return InvokeAsync(root, args);
    }

    /// <summary>A refusal is one sentence and an exit code, not a stack trace.</summary>
    private static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        try
        {
            return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }); // Its default cuts running requests after two seconds.
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 3;
        }
    }

    private static Task<int> Unknown(string word)
    {
        Console.Error.WriteLine($"Commande inconnue : {word}. Essayez : essaim --help");
        return Task.FromResult(2);
    }
}
