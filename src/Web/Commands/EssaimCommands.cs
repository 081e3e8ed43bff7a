using System.CommandLine;

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
        var root = new RootCommand("Essaim porte les clusters QVT, de l’appel à la leçon partagée") { serve, migrate, urn };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, stop) => parsed.UnmatchedTokens is [var first, ..] && !first.StartsWith('-')
            ? Unknown(first)
            : Serve.RunAsync([.. parsed.UnmatchedTokens], stop));
        return root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null }); // Its default cuts running requests after two seconds.
    }

    private static Task<int> Unknown(string word)
    {
        Console.Error.WriteLine($"Commande inconnue : {word}. Essayez : essaim --help");
        return Task.FromResult(2);
    }
}
