using System.Text;
using Essaim.Domain.Common;

namespace Essaim.Domain.Library;

/// <summary>Turns a text into the plain words both databases index: no accents, œ as oe, singular. Done here so that both give the same answers.</summary>
public static class SearchWords
{
    /// <summary>More words than a person types; a longer question is cut, so that a hostile one costs nothing.</summary>
    private const int MostAsked = 12;

    /// <summary>From this length a word also finds those that begin with it.</summary>
    private const int PrefixFrom = 4;

    /// <summary>No French word is longer; a database index refuses words without end.</summary>
    private const int LongestWord = 60;

    /// <summary>One word of a question, and whether words that begin with it will do.</summary>
    public sealed record Asked(string Word, bool Prefix);

    /// <summary>The text as it is indexed: words of <c>a-z0-9</c> parted by one space.</summary>
    public static string Folded(params IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(Of));

    /// <summary>What a question asks for; empty when it holds no word worth looking for.</summary>
    public static IReadOnlyList<Asked> AskedBy(string? question) =>
    [
        .. Of(question ?? "").Where(w => w.Length > 1 && !Empty.Contains(w)).Distinct(StringComparer.Ordinal).Take(MostAsked)
            .Select(w => new Asked(w, w.Length >= PrefixFrom)),
    ];

    /// <summary>The words of a text in their order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var character in Slug.Folded(text))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                if (word.Length < LongestWord) word.Append(character);
                continue;
            }

            if (word.Length > 0) yield return Singular(word.ToString());
            word.Clear();
        }

        if (word.Length > 0) yield return Singular(word.ToString());
    }

    /// <summary>A light French singular: lits, eaux, journaux, travaux. Wrong for a few words, but wrong the same way on both sides.</summary>
    public static string Singular(string word) => word switch
    {
        { Length: <= 3 } => word,
        _ when word.EndsWith("eaux", StringComparison.Ordinal) => word[..^1],
        _ when word.EndsWith("aux", StringComparison.Ordinal) => word[..^2] + "l",
        _ when word.EndsWith("ails", StringComparison.Ordinal) => word[..^4] + "al",
        _ when word.EndsWith("ail", StringComparison.Ordinal) => word[..^3] + "al", // travail, travaux
        _ when word[^1] is 's' or 'x' => word[..^1],
        _ => word,
    };

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "au", "aux", "avec", "ce", "ces", "dans", "de", "des", "du", "en", "est", "et", "il", "je", "la", "le", "les", "ma", "mes", "ne",
        "nous", "on", "ou", "par", "pas", "pour", "que", "qui", "sa", "se", "ses", "son", "sur", "un", "une", "vous",
    };
}
