using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Surveys;

/// <summary>A part of a questionnaire, with a title of its own.</summary>
public sealed record SurveySection(string Key, Bilingual Title)
{
    public Bilingual Intro { get; init; } = Bilingual.Empty;

    public IReadOnlyList<SurveyQuestion> Questions { get; init; } = [];
}

/// <summary>Everything that is asked, in order and in both languages. Replaced, never edited in place: a published one stays as it is.</summary>
public sealed record QuestionnaireContent(Bilingual Title, Audience Audience)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What those who answer read first: why, and what will be done with it.</summary>
    public Bilingual Intro { get; init; } = Bilingual.Empty;

    /// <summary>Whether questions may be answered in one's own words. Off at first: words are recognised more easily than ticks.</summary>
    public bool AcceptsWords { get; init; }

    public IReadOnlyList<SurveySection> Sections { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<SurveyQuestion> Questions => Sections.SelectMany(s => s.Questions);

    /// <summary>How much one is asked: each statement of an agreement question counts.</summary>
    [JsonIgnore]
    public int Items => Questions.Sum(q => q.Kind is SurveyKind.Agreement ? q.Rows.Count : 1);

    /// <summary>About eight items a minute for ticks, half a minute for words; never under one minute.</summary>
    [JsonIgnore]
    public int Minutes => Math.Max(1, (int)Math.Ceiling(Questions.Sum(q => q.IsText ? 0.5 : q.Kind is SurveyKind.Agreement ? q.Rows.Count / 8.0 : 1 / 6.0)));

    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToText())));

    public SurveyQuestion? Question(string key) => Questions.FirstOrDefault(q => q.Key == key);

    public SurveySection? SectionOf(string questionKey) => Sections.FirstOrDefault(s => s.Questions.Any(q => q.Key == questionKey));

    /// <summary>The one text that is stored and compared.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Written);

    public static QuestionnaireContent Parse(string text) =>
        JsonSerializer.Deserialize<QuestionnaireContent>(text, Written) ?? throw new InvalidDataException("An empty questionnaire was stored.");
}
