using System.Text.Json.Serialization;

namespace Essaim.Domain.Surveys;

/// <summary>How a question is answered.</summary>
public enum SurveyKind
{
    /// <summary>One of several answers.</summary>
    One,

    /// <summary>Several of several answers.</summary>
    Many,

    /// <summary>Several statements, each with one answer of the same list.</summary>
    Agreement,

    /// <summary>One step of a row of steps, each with its words.</summary>
    Scale,

    /// <summary>A number, told by the band it lies in: an exact one would point at a person.</summary>
    Number,

    /// <summary>An order of preference.</summary>
    Ranking,

    ShortText,
    LongText,
}

/// <summary>How one may keep silent on a question, besides passing it.</summary>
public enum Silence
{
    None,
    DontKnow,
    RatherNot,
}

/// <summary>An answer to choose, or a statement to answer to.</summary>
/// <param name="Key">Short and stable: <c>plutot-oui</c>.</param>
public sealed record Choice(string Key, Bilingual Label)
{
    public const string Other = "autre";
    public const string DontKnow = "nsp";
    public const string RatherNot = "tait";

    /// <summary>Keys that the questionnaire gives itself, and that nobody may give to an answer.</summary>
    public static bool IsReserved(string key) => key is Other or DontKnow or RatherNot;
}

/// <summary>Shows a question only to those who gave one of these answers to an earlier one.</summary>
public sealed record ShowIf(string Question, IReadOnlyList<string> Options)
{
    public bool Equals(ShowIf? other) => other is not null && Question == other.Question && Options.SequenceEqual(other.Options, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Question, Options.Count);
}

/// <summary>One question in both languages. None is ever compulsory: an opinion that is forced is worth nothing.</summary>
/// <param name="Key">Short and stable: <c>q5</c>. Published figures and conditions name the question by it.</param>
public sealed record SurveyQuestion(string Key, SurveyKind Kind, Bilingual Text)
{
    /// <summary>A line under the question, for what the question itself should not carry.</summary>
    public Bilingual Help { get; init; } = Bilingual.Empty;

    /// <summary>The same question in easy-to-read words; empty when it is easy already.</summary>
    public Bilingual Easy { get; init; } = Bilingual.Empty;

    /// <summary>The answers of a choice, the steps of a scale, or what is put in order; from the best to the worst where there is one.</summary>
    public IReadOnlyList<Choice> Options { get; init; } = [];

    /// <summary>The statements of an agreement question.</summary>
    public IReadOnlyList<Choice> Rows { get; init; } = [];

    public NumberBands? Bands { get; init; }

    public bool HasOther { get; init; }

    public Silence Silence { get; init; }

    /// <summary>How many may be chosen, or put in order; null for all.</summary>
    public int? AtMost { get; init; }

    /// <summary>Says who answers, not what they think: the few axes along which figures may be shown.</summary>
    public bool IsProfile { get; init; }

    public ShowIf? ShowIf { get; init; }

    /// <summary>How many of the first answers are on the good side: what is told where there is room for one figure. Half of a scale unless it says otherwise.</summary>
    public int? GoodSide { get; init; }

    [JsonIgnore]
    public int Favourable => Kind is SurveyKind.Agreement or SurveyKind.Scale ? GoodSide ?? Options.Count / 2 : 0;

    [JsonIgnore]
    public bool IsText => Kind is SurveyKind.ShortText or SurveyKind.LongText;

    /// <summary>Whether a later question may depend on the answer: closed, and one list for the whole question.</summary>
    [JsonIgnore]
    public bool CanSteer => Kind is SurveyKind.One or SurveyKind.Many or SurveyKind.Scale or SurveyKind.Number;

    /// <summary>Everything that may be chosen: the answers or bands, then "other", then silence.</summary>
    [JsonIgnore]
    public IReadOnlyList<Choice> Answers =>
    [
        .. Kind is SurveyKind.Number ? Bands?.Options() ?? [] : Options,
        .. HasOther ? [new Choice(Choice.Other, new("Autre", "Other"))] : (Choice[])[],
        .. Silence switch
        {
            Silence.DontKnow => [new Choice(Choice.DontKnow, new("Je ne sais pas", "I do not know"))],
            Silence.RatherNot => [new Choice(Choice.RatherNot, new("Je préfère ne pas répondre", "I prefer not to answer"))],
            _ => (Choice[])[],
        },
    ];

    /// <summary>The names under which answers are kept: one per statement of an agreement question, else the question's own.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Keys => Kind is SurveyKind.Agreement ? [.. Rows.Select(r => KeyOf(r.Key))] : [Key];

    public string KeyOf(string row) => $"{Key}-{row}";
}
