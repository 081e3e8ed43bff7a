using System.Text.RegularExpressions;

namespace Essaim.Bench;

/// <summary>The pages people meet, found as people find them: by following links.</summary>
internal static partial class Journey
{
    /// <summary>A path, or a chain of link patterns from one page to the next: <c>/ > /demarches/*</c>.</summary>
    public static readonly (string Path, string? Role)[] Pages =
    [
        ("/", null),
        ("/appels", null),
        ("/appels > /appels/*", null),
        ("/bibliotheque", null),
        ("/bibliotheque > /bibliotheque/*", null),
        ("/methode", null),
        ("/", "qualiticienne"),
        ("/ > /demarches/*", "qualiticienne"),
        ("/ > /demarches/* > /murs/*", "qualiticienne"),
        ("/ > /demarches/* > /sujets/*", "qualiticienne"),
        ("/ > /demarches/* > /essais/*", "qualiticienne"),
        ("/ > /demarches/* > /miroir/*", "qualiticienne"),
        ("/region/52", "ars"),
        ("/clusters > /clusters/*", "aract"),
    ];

    public static async Task<string?> ResolveAsync(HttpClient client, string chain)
    {
        var steps = chain.Split(" > ");
        var here = steps[0];
        foreach (var pattern in steps.Skip(1))
        {
            var page = await client.GetStringAsync(here);
            var wanted = new Regex($"^{Regex.Escape(pattern).Replace("\\*", "[^/?#]+", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1));
            var next = Links().Matches(page).Select(m => m.Groups["to"].Value).FirstOrDefault(l => wanted.IsMatch(l) && !l.EndsWith("/nouveau", StringComparison.Ordinal));
            if (next is null) return null;
            here = next;
        }

        return here;
    }

    [GeneratedRegex("href=\"(?<to>/[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
