namespace Essaim.Domain.Surveys;

/// <summary>How the urn takes an answer.</summary>
public enum AskedKind
{
    One,
    Many,
    Rank,
    Text,
}

/// <summary>A question as a campaign freezes it. A statement, a scale and a band are each one choice among answers.</summary>
/// <param name="Of">The question of the questionnaire; several statements share one.</param>
public sealed record AskedQuestion(string Key, AskedKind Kind, Bilingual Text, IReadOnlyList<Choice> Options, string Of)
{
    public Bilingual Easy { get; init; } = Bilingual.Empty;

    /// <summary>Who is asked: those who gave one of these answers; null for all.</summary>
    public ShowIf? Base { get; init; }

    public bool IsProfile { get; init; }

    /// <summary>The words that stand before a statement; empty for any other question.</summary>
    public Bilingual Stem { get; init; } = Bilingual.Empty;

    /// <summary>How many of the first options are on the good side; 0 when they have no sides.</summary>
    public int Favourable { get; init; }

    /// <summary>Whether the options follow each other, so that only neighbours may be put together.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Signs of an answer in one's own words.</summary>
    public int Longest { get; init; }

    /// <summary>How many may be chosen or put in order; one for a single choice, none for words.</summary>
    public int AtMost { get; init; } = 1;
}

/// <summary>Turns a questionnaire into what a campaign asks and counts.</summary>
public static class CampaignQuestions
{
    /// <summary>In the order of the questionnaire; an agreement question gives one per statement.</summary>
    public static IReadOnlyList<AskedQuestion> Of(QuestionnaireContent content) => [.. content.Questions.SelectMany(Of)];

    private static IEnumerable<AskedQuestion> Of(SurveyQuestion question) => question.Kind switch
    {
        SurveyKind.Agreement => question.Rows.Select(row => Asked(question, question.KeyOf(row.Key), AskedKind.One, row.Label)),
        SurveyKind.Many => [Asked(question, question.Key, AskedKind.Many, question.Text) with { AtMost = question.AtMost ?? question.Answers.Count }],
        SurveyKind.Ranking => [Asked(question, question.Key, AskedKind.Rank, question.Text) with { AtMost = question.AtMost ?? question.Options.Count }],
        SurveyKind.ShortText or SurveyKind.LongText => [Asked(question, question.Key, AskedKind.Text, question.Text) with { AtMost = 0 }],
        _ => [Asked(question, question.Key, AskedKind.One, question.Text)],
    };

    private static AskedQuestion Asked(SurveyQuestion question, string key, AskedKind kind, Bilingual text) =>
        new(key, kind, text, kind is AskedKind.Text ? [] : question.Answers, question.Key)
        {
            Easy = key == question.Key ? question.Easy : Bilingual.Empty,
            Stem = key == question.Key ? Bilingual.Empty : question.Text,
            Base = question.ShowIf,
            IsProfile = question.IsProfile,
            Favourable = question.Favourable,
            IsOrdered = question.Kind is SurveyKind.Agreement or SurveyKind.Scale or SurveyKind.Number,
            Longest = question.Kind switch { SurveyKind.ShortText => 120, SurveyKind.LongText => 280, _ => 0 },
        };
}
