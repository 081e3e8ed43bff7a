using System.Text.RegularExpressions;
using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

/// <summary>Finds what may point at somebody in a few words written on a phone: names of the house, titles, rooms, numbers. A hint: who wrote decides.</summary>
public static partial class NamingHints
{
    /// <summary>Shorter names are everyday words too often.</summary>
    private const int ShortestName = 3;

    /// <summary>Each suspicious piece once, as it is written.</summary>
    public static IReadOnlyList<string> In(string text, IEnumerable<string> names)
    {
        var known = names.SelectMany(n => Word().Matches(n).Select(m => Slug.Folded(m.Value))).Where(n => n.Length >= ShortestName).ToHashSet(StringComparer.Ordinal);
        // A name is written with a capital; "pierre" in "salle de pierre" is not one.
        var named = Word().Matches(text).Where(m => char.IsUpper(m.Value[0]) && known.Contains(Slug.Folded(m.Value))).Select(m => (m.Index, m.Value));
        var shaped = ((Regex[])[Titled(), Room(), Number(), Address()]).SelectMany(r => r.Matches(text)).Select(m => (m.Index, m.Value));
        return [.. named.Concat(shaped).OrderBy(h => h.Index).Select(h => h.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    /// <summary>Mme Untel, le Dr X.</summary>
    [GeneratedRegex(@"\b(?:M\.|Mr|Mme|Mlle|Dr|Pr|Madame|Monsieur|Docteur)[\s  ]+\p{Lu}[\p{L}\-’']*", RegexOptions.None, 1000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:chambre|ch\.|lit|studio)[\s  ]*(?:n[°o][\s  ]*)?\d+\p{L}?\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Room();

    [GeneratedRegex(@"(?<!\d)0[1-9](?:[ .\-  ]?\d{2}){4}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
