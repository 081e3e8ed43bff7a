using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Essaim.Architecture.Tests;

/// <summary>Every French sentence of the program has its English one, and no English sentence has lost its French.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Every_sentence_is_translated() => AssertNone(Used().Except(Translated()));

    [Fact]
    public void No_translation_is_left_over() => AssertNone(Translated().Except(Used()));

    [Fact]
    public void Placeholders_are_the_same_in_both_languages()
    {
        var different = Files().SelectMany(Entries)
            .Where(e => !Placeholders(e.Key).SetEquals(Placeholders(e.Value))).Select(e => e.Key);
        Assert.Empty(different);
    }

    [Fact]
    public void The_scan_sees_a_planted_sentence() => Assert.Contains("Phrase plantée {0}", Sentences("<p>@T[\"Phrase plantée {0}\", n]</p>"));

    private static void AssertNone(IEnumerable<string> sentences)
    {
        var all = sentences.Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count is 0, string.Join(Environment.NewLine, all));
    }

    private static HashSet<string> Used()
    {
        var root = Path.Combine(Root(), "src");
        return [.. Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            .Where(p => (p.EndsWith(".cs", StringComparison.Ordinal) || p.EndsWith(".razor", StringComparison.Ordinal)) && !p.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(p => Sentences(File.ReadAllText(p)))];
    }

    private static IEnumerable<string> Sentences(string source) =>
        Indexed().Matches(source).Concat(Refused().Matches(source)).Select(m => m.Groups["text"].Value)
            .Concat(Counted().Matches(source).SelectMany(m => new[] { m.Groups["one"].Value, m.Groups["many"].Value }))
            .Concat(Marked().Matches(source).Select(m => m.Groups["text"].Value))
            .Select(Regex.Unescape);

    private static HashSet<string> Translated() => [.. Files().SelectMany(Entries).Select(e => e.Key)];

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(Root(), "content/texts/en"), "*.json");

    private static Dictionary<string, string> Entries(string file) => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;

    private static HashSet<string> Placeholders(string text) => [.. Hole().Matches(text).Select(m => m.Value)];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));

    [GeneratedRegex("""\b(?:T|texts|_texts|this)\[\s*"(?<text>(?:[^"\\]|\\.)+)"\s*[\],]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Indexed();

    [GeneratedRegex("""\b(?:T|texts|_texts)\.Count\(\s*[^"]+?,\s*"(?<one>(?:[^"\\]|\\.)+)",\s*"(?<many>(?:[^"\\]|\\.)+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("""\b(?:Error\.(?:Invalid|Conflict)\(|new(?: Error)?\(\s*ErrorKind\.\w+,)\s*(?:code|"[\w.-]+"),\s*"(?<text>(?:[^"\\]|\\.)+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refused();

    /// <summary>A sentence kept in a table before it is shown: <c>Texts.Mark("…")</c>.</summary>
    [GeneratedRegex("""\bTexts\.Mark\(\s*"(?<text>(?:[^"\\]|\\.)+)"\s*\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
