using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Essaim.Architecture.Tests;

/// <summary>The short names in comments and tests are explained in docs/promises.md, and nothing is explained there that is not used.</summary>
public sealed partial class PromiseTests
{
    [Fact]
    public void Every_short_name_is_explained_and_every_explanation_is_used()
    {
        var used = ((string[])["src", "tests", "docs"]).SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.*", SearchOption.AllDirectories))
            .Where(p => Path.GetExtension(p) is ".cs" or ".razor" or ".md" && !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal)
                && Path.GetFileName(p) is not ("promises.md" or "PromiseTests.cs"))
            .SelectMany(p => Names(File.ReadAllText(p)));
        var explained = Row().Matches(File.ReadAllText(Path.Combine(Root(), "docs/promises.md"))).Select(m => m.Groups["name"].Value);

        Assert.Equal(used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_scan_sees_planted_names() =>
        Assert.Equal(["D1", "E2", "R7", "R8"], Names("/// said aloud (D1, E2).\nvoid R7_R8_nothing()").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Names(string text) => InBrackets().Matches(text).Concat(OfEverybody().Matches(text)).SelectMany(m => m.Groups["name"].Captures).Select(c => c.Value);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));

    [GeneratedRegex(@"\((?<name>[A-L]\d{1,2})(?:, (?<name>[A-L]\d{1,2}))*[),:]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<name>R\d{1,2})(?![A-Za-z0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfEverybody();

    [GeneratedRegex(@"^\| (?<name>[A-LR]\d{1,2}) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
