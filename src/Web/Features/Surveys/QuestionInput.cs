using System.Globalization;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;

namespace Essaim.Web.Features.Surveys;

/// <summary>One answer or statement as its form sends it. Without a text it is left out.</summary>
public sealed class LineInput
{
    public string? Key { get; set; }

    public string? Fr { get; set; }

    public string? En { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Fr) && string.IsNullOrWhiteSpace(En);
}

/// <summary>A question as its form sends it.</summary>
public sealed class QuestionInput
{
    private const int Spare = 2;

    public string? Key { get; set; }

    public string? Kind { get; set; }

    public string? TextFr { get; set; }

    public string? TextEn { get; set; }

    public string? HelpFr { get; set; }

    public string? HelpEn { get; set; }

    public string? EasyFr { get; set; }

    public string? EasyEn { get; set; }

    public List<LineInput> Options { get; set => field = value ?? []; } = [];

    public List<LineInput> Rows { get; set => field = value ?? []; } = [];

    public string? Bands { get; set; }

    public string? UnitFr { get; set; }

    public string? UnitEn { get; set; }

    public bool HasOther { get; set; }

    public string? Silence { get; set; }

    public int? AtMost { get; set; }

    public bool IsProfile { get; set; }

    public string? ConditionQuestion { get; set; }

    public List<string> Condition { get; set => field = value ?? []; } = [];

    /// <summary>What was pressed when it is not "save": <c>more</c>, <c>condition</c>, <c>up:Options:2</c>, <c>down:Rows:0</c>.</summary>
    public string? Act { get; set; }

    public SurveyKind SurveyKind => Enum.TryParse<SurveyKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : SurveyKind.One;

    public static QuestionInput From(SurveyQuestion question) => new()
    {
        Key = question.Key, Kind = question.Kind.ToString(), TextFr = question.Text.Fr, TextEn = question.Text.En, HelpFr = question.Help.Fr, HelpEn = question.Help.En,
        EasyFr = question.Easy.Fr, EasyEn = question.Easy.En, Options = LinesOf(question.Options), Rows = LinesOf(question.Rows),
        Bands = question.Bands is { } bands ? string.Join(", ", bands.From) : null, UnitFr = question.Bands?.Unit.Fr, UnitEn = question.Bands?.Unit.En,
        HasOther = question.HasOther, Silence = question.Silence.ToString(), AtMost = question.AtMost, IsProfile = question.IsProfile,
        ConditionQuestion = question.ShowIf?.Question, Condition = [.. question.ShowIf?.Options ?? []],
    };

    /// <summary>A new question of that kind, with the answers that such a question usually has.</summary>
    public static QuestionInput New(SurveyKind kind) => new()
    {
        Kind = kind.ToString(),
        Options = kind is SurveyKind.Agreement or SurveyKind.Scale ? LinesOf(AgreementScale) : [],
        Silence = nameof(Domain.Surveys.Silence.None),
    };

    /// <summary>Empty lines to write in: always a few.</summary>
    public void MakeRoom()
    {
        Pad(Options, SurveyKind is SurveyKind.Number or SurveyKind.ShortText or SurveyKind.LongText ? 0 : Spare);
        Pad(Rows, SurveyKind is SurveyKind.Agreement ? Spare : 0);
    }

    /// <summary>A button that saves nothing: more lines, another order.</summary>
    public void Apply(string act)
    {
        if (act.Split(':') is not [var way, var list, var place] || !int.TryParse(place, CultureInfo.InvariantCulture, out var from)) return;
        var lines = list == nameof(Rows) ? Rows : Options;
        var to = way == "up" ? from - 1 : from + 1;
        if (from < 0 || to < 0 || from >= lines.Count || to >= lines.Count) return;
        (lines[from], lines[to]) = (lines[to], lines[from]);
    }

    public SurveyQuestion ToQuestion(string freeKey)
    {
        var kind = SurveyKind;
        return new(string.IsNullOrEmpty(Key) ? freeKey : Key, kind, Bilingual.Of(TextFr, TextEn))
        {
            Help = Bilingual.Of(HelpFr, HelpEn),
            Easy = Bilingual.Of(EasyFr, EasyEn),
            Options = ChoicesOf(Options, ContentRules.LongestKey),
            Rows = kind is SurveyKind.Agreement ? ChoicesOf(Rows, ContentRules.LongestRowKey) : [],
            Bands = kind is SurveyKind.Number ? new(NumbersOf(Bands), Bilingual.Of(UnitFr, UnitEn)) : null,
            HasOther = kind is SurveyKind.One or SurveyKind.Many && HasOther,
            Silence = kind is not (SurveyKind.Ranking or SurveyKind.ShortText or SurveyKind.LongText) && Enum.TryParse<Silence>(Silence, out var silence) && Enum.IsDefined(silence) ? silence : default,
            AtMost = kind is SurveyKind.Many or SurveyKind.Ranking ? AtMost : null,
            IsProfile = IsProfile,
            ShowIf = string.IsNullOrEmpty(ConditionQuestion) ? null : new(ConditionQuestion, Condition),
        };
    }

    private static readonly Choice[] AgreementScale =
    [
        new("tout-a-fait", new("Tout à fait d’accord", "Fully agree")), new("plutot", new("Plutôt d’accord", "Rather agree")),
        new("plutot-pas", new("Plutôt pas d’accord", "Rather disagree")), new("pas-du-tout", new("Pas du tout d’accord", "Fully disagree")),
    ];

    private static List<LineInput> LinesOf(IEnumerable<Choice> choices) => [.. choices.Select(c => new LineInput { Key = c.Key, Fr = c.Label.Fr, En = c.Label.En })];

    private static void Pad(List<LineInput> lines, int spare)
    {
        if (spare is 0) return;
        while (lines.Count < 2 || lines.AsEnumerable().Reverse().TakeWhile(l => l.IsEmpty).Count() < spare) lines.Add(new());
    }

    private static IReadOnlyList<int> NumbersOf(string? typed) =>
        [.. (typed ?? "").Split([',', ';', ' ', '\u202F', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(t => int.TryParse(t, CultureInfo.InvariantCulture, out var n) ? n : -1)];

    /// <summary>An answer keeps its key for ever; a new one gets a key from its words.</summary>
    private static List<Choice> ChoicesOf(List<LineInput> lines, int longest)
    {
        var written = lines.Where(l => !l.IsEmpty).ToList();
        var taken = written.Select(l => l.Key ?? "").Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. written.Select(line => new Choice(string.IsNullOrEmpty(line.Key) ? NewKey(line.Fr ?? "", taken, longest) : line.Key, Bilingual.Of(line.Fr, line.En)))];
    }

    private static string NewKey(string words, HashSet<string> taken, int longest)
    {
        var slug = Slug.From(words);
        var stem = slug.Length is 0 ? "r" : slug[..Math.Min(slug.Length, longest - 2)].Trim('-');
        var key = stem;
        for (var n = 2; Choice.IsReserved(key) || !taken.Add(key); n++) key = $"{stem}{n}";
        return key;
    }
}
