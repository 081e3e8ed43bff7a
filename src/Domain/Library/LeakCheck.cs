using System.Text.RegularExpressions;
namespace Essaim.Domain.Library;

/// <summary>What a text may give away.</summary>
public enum LeakKind
{
    PersonName,
    EstablishmentName,
    Town,
    Unit,
    Finess,
    Email,
    Phone,
}

/// <summary>A word of the register that would let a reader guess who is speaking.</summary>
/// <param name="WholeOnly">Found only with all its words in their order: the names of neighbours, which are often made of everyday words.</param>
public sealed record TellingWord(LeakKind Kind, string Text, bool WholeOnly = false);

/// <summary>One place where a sheet gives something away, with the sentence it stands in.</summary>
/// <param name="Field">The field of the sheet: <c>Situation</c>.</param>
/// <param name="Word">As it is written there.</param>
public sealed record Leak(string Field, string Word, LeakKind Kind, string Sentence)
{
    /// <summary>The word as it is compared and justified, whatever its case, accents or number.</summary>
    public string Key => SearchWords.Folded(Word);

    /// <summary>A first name can be an everyday word (Rose, Blanche); an address or a number never is one.</summary>
    public bool CanBeJustified => Kind is LeakKind.PersonName or LeakKind.EstablishmentName or LeakKind.Town or LeakKind.Unit;
}

/// <summary>Looks for names of people, places and numbers of the register in a sheet about to be public.</summary>
public static partial class LeakCheck
{
    /// <summary>Shorter words ("Le", "CH") tell nothing on their own and would flag every line.</summary>
    private const int ShortestAlone = 3;

    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "association", "centre", "ch", "chu", "clinique", "de", "des", "domicile", "du", "ehpad", "en", "et", "etablissement", "fondation", "foyer",
        "grand", "groupe", "had", "hopital", "hospitalier", "hospitaliere", "hospitalisation", "ime", "intercommunal", "la", "le", "les", "maison",
        "mas", "notre", "petit", "psychiatrique", "residence", "retraite", "saint", "sainte", "service", "site", "soin", "sur", "universitaire",
    };

    /// <summary>Every leak, in the order of reading. A word counts when it stands alone, in any case, accents or number.</summary>
    public static IReadOnlyList<Leak> In(IEnumerable<(string Field, string Text)> sheet, IEnumerable<TellingWord> register)
    {
        var sought = Sought(register).OrderByDescending(s => s.Words.Length).ToList();
        return [.. sheet.SelectMany(part => LeaksIn(part.Field, part.Text, sought))];
    }

    private static IEnumerable<Leak> LeaksIn(string field, string text, List<(LeakKind Kind, string[] Words)> sought)
    {
        var found = new List<(int At, int Length, LeakKind Kind)>();
        found.AddRange(Numbers(text));

        var words = Word().Matches(text).Select(m => (m.Index, m.Length, Folded: SearchWords.Folded(m.Value))).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var hit = sought.Find(s => i + s.Words.Length <= words.Count && !s.Words.Where((w, k) => words[i + k].Folded != w).Any());
            if (hit.Words is null) continue;
            var last = words[i + hit.Words.Length - 1];
            found.Add((words[i].Index, last.Index + last.Length - words[i].Index, hit.Kind));
            i += hit.Words.Length - 1;
        }

        return found.Distinct().OrderBy(f => f.At).Where(f => !found.Exists(o => o != f && o.At <= f.At && o.At + o.Length >= f.At + f.Length))
            .Select(f => new Leak(field, text.Substring(f.At, f.Length), f.Kind, SentenceAround(text, f.At, f.Length)));
    }

    private static IEnumerable<(int At, int Length, LeakKind Kind)> Numbers(string text) =>
        Email().Matches(text).Select(m => (m.Index, m.Length, LeakKind.Email))
            .Concat(Phone().Matches(text).Select(m => (m.Index, m.Length, LeakKind.Phone)))
            .Concat(Finess().Matches(text).Select(m => (m.Index, m.Length, LeakKind.Finess)));

    private static IEnumerable<(LeakKind Kind, string[] Words)> Sought(IEnumerable<TellingWord> register)
    {
        foreach (var telling in register)
        {
            var words = SearchWords.Of(telling.Text).ToArray();
            if (words.Length is 0 || (words.Length is 1 && Generic.Contains(words[0]))) continue;
            yield return (telling.Kind, words);

            // "EHPAD Les Tilleuls" is told by "Tilleuls" alone. A unit's words ("premier étage") are everybody's.
            if (telling.WholeOnly || telling.Kind is LeakKind.Unit or LeakKind.Finess || words.Length is 1) continue;
            foreach (var word in words.Where(w => w.Length >= ShortestAlone && !Generic.Contains(w))) yield return (telling.Kind, [word]);
        }
    }

    private static string SentenceAround(string text, int at, int length)
    {
        var from = at is 0 ? -1 : text.LastIndexOfAny(['.', '!', '?', '\n'], at - 1);
        var to = text.IndexOfAny(['.', '!', '?', '\n'], at + length);
        return text[(from + 1)..(to < 0 ? text.Length : text[to] is '\n' ? to : to + 1)].Trim();
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\s@<>()]+@[^\s@<>()]+\.[\p{L}]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<!\d)(?:\+33|0033|0)[ .\-  ]?[1-9](?:[ .\-  ]?\d{2}){4}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Phone();

    /// <summary>Nine characters, the second may be A or B in Corsica.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])\d[\dABab]\d{7}(?![\p{L}\d])", RegexOptions.None, 1000)]
    private static partial Regex Finess();
}
