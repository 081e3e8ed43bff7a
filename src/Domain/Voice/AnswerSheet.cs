using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Essaim.Domain.Common;

namespace Essaim.Domain.Voice;

/// <summary>How far the words of an answer may travel. Their author chooses; nothing chosen means the nearest.</summary>
public enum Readership
{
    Group,
    Establishment,
    Cluster,
    Agency,
}

/// <summary>
/// What one person answered in a roll campaign: per question the option chosen, the options chosen, the options in order of rank,
/// or one's own words followed by their readership. Questions left out are absent.
/// </summary>
public sealed record AnswerSheet(IReadOnlyDictionary<string, IReadOnlyList<string>> Answers)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 3 };

    /// <summary>What a phone wrote, checked against the rules and put in their order: two phones that say the same give the same text.</summary>
    public static Result<AnswerSheet> Read(Manifest manifest, string typed)
    {
        if (Parse(typed) is not { } sheet) return AnswerErrors.Malformed;
        if (sheet.Answers.Keys.Any(key => manifest.Questions.All(q => q.Key != key))) return AnswerErrors.Unknown;

        var kept = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var question in manifest.Questions)
        {
            if (!sheet.Answers.TryGetValue(question.Key, out var said) || said.Count is 0 || IsBlank(question, said)) continue;
            if (Read(question, said).Failed(out var refused, out var answer)) return refused;
            kept[question.Key] = answer;
        }

        return kept.Count is 0 ? AnswerErrors.NothingChosen : new AnswerSheet(kept);
    }

    /// <summary>Null when the text is no sheet.</summary>
    public static AnswerSheet? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Shallow);
            return new(json.RootElement.EnumerateObject().ToDictionary(
                q => q.Name, IReadOnlyList<string> (q) => [.. q.Value.EnumerateArray().Select(v => v.GetString() ?? "")], StringComparer.Ordinal));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public string ToText() => JsonSerializer.Serialize(Answers, Written);

    /// <summary>The words of a question in one's own words; null when none were written.</summary>
    public (string Text, Readership Readership)? Words(string question) =>
        Answers.GetValueOrDefault(question) is [var text, var readers] && Enum.TryParse<Readership>(readers, ignoreCase: true, out var readership) ? (text, readership) : null;

    /// <summary>The most that a sheet under these rules can weigh, in bytes.</summary>
    public static int Heaviest(Manifest manifest) => 2 + manifest.Questions.Sum(q => q.Key.Length + 8 + (q.Kind switch
    {
        AnswerKind.Text => (q.Longest * 6) + 20, // A sign that JSON has to escape takes six bytes.
        AnswerKind.One => q.Options.Max(o => o.Key.Length) + 3,
        _ => q.Options.Sum(o => o.Key.Length + 3),
    }));

    private static bool IsBlank(Question question, IReadOnlyList<string> said) => question.Kind is AnswerKind.Text && string.IsNullOrWhiteSpace(said[0]);

    private static Result<IReadOnlyList<string>> Read(Question question, IReadOnlyList<string> said)
    {
        if (question.Kind is AnswerKind.Text) return ReadWords(question, said);
        var most = question.Kind is AnswerKind.One ? 1 : question.Most is 0 ? question.Options.Count : question.Most;
        if (said.Count > most) return question.Kind is AnswerKind.One ? AnswerErrors.Unknown : AnswerErrors.TooMany(most);
        if (said.Distinct(StringComparer.Ordinal).Count() != said.Count || said.Any(key => question.Options.All(o => o.Key != key))) return AnswerErrors.Unknown;
        if (question.Kind is AnswerKind.Rank) return said.ToList();
        return question.Options.Select(o => o.Key).Where(said.Contains).ToList();
    }

    private static Result<IReadOnlyList<string>> ReadWords(Question question, IReadOnlyList<string> said)
    {
        var text = said[0].ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC);
        if (text.Length > question.Longest) return AnswerErrors.TooLong(question.Longest);
        if (text.Any(c => char.IsControl(c) && c is not '\n')) return AnswerErrors.Unknown;
        var readers = Readership.Group;
        if (said.Count > 2 || (said.Count is 2 && !Enum.TryParse(said[1], ignoreCase: true, out readers)) || !Enum.IsDefined(readers)) return AnswerErrors.Unknown;
        return new List<string> { text, readers.ToString().ToLowerInvariant() };
    }
}
