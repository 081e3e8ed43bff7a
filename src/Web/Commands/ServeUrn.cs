using Essaim.Urn;

namespace Essaim.Web.Commands;

/// <summary>The urn alone: its own process, machine and file. It opens no connection and keeps no log; the register comes to it with the secret.</summary>
internal static class ServeUrn
{
    public static async Task<int> RunAsync(string urls, CancellationToken stop)
    {
        if (Environment.GetEnvironmentVariable("ESSAIM_URN_SECRET") is not { Length: >= 32 } secret)
        {
            await Console.Error.WriteLineAsync("ESSAIM_URN_SECRET manque ou compte moins de 32 signes : sans lui, le registre ne peut pas entrer.");
            return 2;
        }

        var folder = Path.GetFullPath(Environment.GetEnvironmentVariable("ESSAIM_DATA") ?? "data");
        Directory.CreateDirectory(folder);
        var path = Environment.GetEnvironmentVariable("ESSAIM_URN_DATABASE") ?? Path.Combine(folder, "urne.db");
        await using var app = UrnHosting.Build(path, secret, urls);
        Console.WriteLine($"L’urne écoute sur {urls}.");
        await app.RunAsync(stop);
        return 0;
    }
}
