using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Essaim.Domain.Common;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Domain.Voice;

/// <summary>
/// The rules of one campaign, frozen at its opening: what is asked, what those who answer were told, and from how many answers a figure is shown.
/// Known to the register and to the urn; it names the campaign by <paramref name="Ballot"/> only, a random word of its own.
/// </summary>
/// <param name="Page">Where the urn sends a phone back to.</param>
/// <param name="Longest">Signs of a note.</param>
/// <param name="Smallest">New answers that a batch needs, and the least that any shown figure rests on.</param>
public sealed record Manifest(
    string Ballot, CampaignKind Kind, Audience Audience, string Readers, IReadOnlyList<Question> Questions, int NotesPerPhone, int Longest, int Smallest, string Page)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>What a campaign with a frozen roll adds; null for an open one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RollTerms? Roll { get; init; }

    /// <summary>From how many answers figures of a roll campaign are shown; null for an open one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Thresholds? Thresholds { get; init; }

    /// <summary>Which questionnaire, and which of its versions, is asked: <c>0198…:2</c>. Two campaigns compare where it is the same; null when the questions come from elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Form { get; init; }

    /// <summary>SHA-256 of the text, in lower-case hexadecimal: what a phone and a poster can compare.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToText())));

    /// <summary>A ballot's name: 128 random bits, with no time in them.</summary>
    public static string NewBallot() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The same rules without any date: the urn knows no time, not even when a collection ends. The register tells it.</summary>
    public Manifest ForUrn() => Roll is null ? this : this with { Roll = Roll with { OpensAt = null, ClosesAt = null } };

    /// <summary>The one text that is stored, sent and hashed.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Written);

    /// <summary>Null when the text is no manifest.</summary>
    public static Manifest? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(text, Written);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the urn keeps of an answer: a note's text, or one sign per question (its option's rank, "-" when left out).</summary>
    public Result<string> Read(IReadOnlyDictionary<string, string> answers)
    {
        if (answers.Keys.Any(key => Questions.All(q => q.Key != key))) return AnswerErrors.Unknown;
        return Kind is CampaignKind.Wall ? ReadNote(answers.GetValueOrDefault(Questions[0].Key, "")) : ReadChoices(answers);
    }

    /// <summary>How often each option of a question stands in the answers kept.</summary>
    public IReadOnlyDictionary<string, int> Count(int question, IEnumerable<string> kept)
    {
        var ranks = kept.Select(answer => answer[question]).Where(rank => rank is not LeftOut).CountBy(rank => rank - FirstRank).ToDictionary();
        return Questions[question].Options.Index().ToDictionary(o => o.Item.Key, o => ranks.GetValueOrDefault(o.Index), StringComparer.Ordinal);
    }

    private const char LeftOut = '-';
    private const char FirstRank = 'a';

    private Result<string> ReadNote(string typed)
    {
        var text = typed.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0) return AnswerErrors.Empty;
        if (text.Length > Longest) return AnswerErrors.TooLong(Longest);
        if (text.Any(c => char.IsControl(c) && c is not '\n')) return AnswerErrors.Unknown;
        return text;
    }

    private Result<string> ReadChoices(IReadOnlyDictionary<string, string> answers)
    {
        var kept = new StringBuilder(Questions.Count);
        foreach (var question in Questions)
        {
            if (!answers.TryGetValue(question.Key, out var chosen) || chosen.Length == 0)
            {
                kept.Append(LeftOut);
                continue;
            }

            var rank = question.Options.ToList().FindIndex(o => o.Key == chosen);
            if (rank < 0) return AnswerErrors.Unknown;
            kept.Append((char)(FirstRank + rank));
        }

        var text = kept.ToString();
        return text.All(sign => sign is LeftOut) ? AnswerErrors.NothingChosen : text;
    }
}
