using Essaim.Domain.Common;

namespace Essaim.Domain.Surveys;

/// <summary>A refusal, and the key of the section or question at fault; empty for the questionnaire itself.</summary>
public sealed record Fault(string Key, Error Error);

/// <summary>What holds for every questionnaire, shipped or made in a house. No key, condition or answer may lead nowhere.</summary>
public static class ContentRules
{
    public const int LongestTitle = 120;
    public const int LongestIntro = 1200;
    public const int LongestText = 300;
    public const int LongestLabel = 120;
    public const int LongestKey = 14;
    public const int LongestRowKey = 9;
    public const int MostSections = 12;
    public const int MostQuestions = 60;
    public const int MostOptions = 10;
    public const int MostRows = 10;
    public const int MostProfiles = 4;

    /// <summary>Everything at fault, in the order of the questionnaire.</summary>
    public static IEnumerable<Fault> Of(QuestionnaireContent content)
    {
        if (!Fits(content.Title, LongestTitle)) yield return new("", QuestionnaireErrors.TitleMissing);
        if (content.Intro.Fr.Length > LongestIntro || content.Intro.En.Length > LongestIntro) yield return new("", QuestionnaireErrors.IntroTooLong);
        if (content.Sections.Count > MostSections || content.Questions.Count() > MostQuestions) yield return new("", QuestionnaireErrors.TooLong);
        var profiles = content.Questions.Where(q => q.IsProfile).ToList();
        if (profiles.Count > MostProfiles) yield return new(profiles[MostProfiles].Key, QuestionnaireErrors.TooManyProfiles);

        var known = new HashSet<string>(StringComparer.Ordinal);
        var before = new List<SurveyQuestion>();
        foreach (var section in content.Sections)
        {
            if (!IsKey(section.Key, LongestKey) || !known.Add(section.Key)) yield return new(section.Key, QuestionnaireErrors.KeyMalformed);
            if (!Fits(section.Title, LongestTitle)) yield return new(section.Key, QuestionnaireErrors.SectionTitleMissing);
            if (section.Intro.Fr.Length > LongestIntro || section.Intro.En.Length > LongestIntro) yield return new(section.Key, QuestionnaireErrors.IntroTooLong);
            foreach (var question in section.Questions)
            {
                if (!IsKey(question.Key, LongestKey) || !known.Add(question.Key)) yield return new(question.Key, QuestionnaireErrors.KeyMalformed);
                foreach (var error in Of(question, content.AcceptsWords)) yield return new(question.Key, error);
                if (question.ShowIf is { } condition && !Leads(condition, before)) yield return new(question.Key, QuestionnaireErrors.ConditionUnknown);
                before.Add(question);
            }
        }
    }

    /// <summary>Also asked of what goes out: somebody has to be asked something, everywhere.</summary>
    public static IEnumerable<Fault> OfPublished(QuestionnaireContent content) =>
        content.Sections.Count is 0 || content.Sections.Any(s => s.Questions.Count is 0) ? Of(content).Append(new("", QuestionnaireErrors.Empty)) : Of(content);

    public static bool IsKey(string key, int longest) =>
        key.Length > 0 && key.Length <= longest && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-') && char.IsAsciiLetterOrDigit(key[0]);

    private static IEnumerable<Error> Of(SurveyQuestion question, bool acceptsWords)
    {
        if (!Fits(question.Text, LongestText) || TooLong(question.Help) || TooLong(question.Easy)) yield return QuestionnaireErrors.TextMissing;
        if (question.IsText && !acceptsWords) yield return QuestionnaireErrors.TextOff;
        if (HasList(question.Kind) && !IsList(question.Options, 2, MostOptions, LongestLabel, LongestKey)) yield return QuestionnaireErrors.OptionsMissing;
        if (question.Kind is SurveyKind.Agreement && !IsList(question.Rows, 1, MostRows, LongestText, LongestRowKey)) yield return QuestionnaireErrors.RowsMissing;
        if (question.Kind is SurveyKind.Number)
        {
            if (question.Bands is not { IsRising: true, From.Count: <= NumberBands.Most }) yield return QuestionnaireErrors.BandsMissing;
            else if (!Fits(question.Bands.Unit, LongestLabel)) yield return QuestionnaireErrors.UnitMissing;
        }

        if (question.GoodSide is { } good && (good < 0 || good >= question.Options.Count)) yield return QuestionnaireErrors.OptionsMissing;
        if (question.AtMost is { } most && (most < 1 || most > question.Answers.Count)) yield return QuestionnaireErrors.AtMostOutOfRange;
        if (question.IsProfile && question.Kind is not (SurveyKind.One or SurveyKind.Number)) yield return QuestionnaireErrors.NotAProfile;
    }

    private static bool HasList(SurveyKind kind) =>
        kind is SurveyKind.One or SurveyKind.Many or SurveyKind.Agreement or SurveyKind.Scale or SurveyKind.Ranking;

    private static bool Leads(ShowIf condition, List<SurveyQuestion> before) =>
        condition.Options.Count > 0 && before.Find(q => q.Key == condition.Question) is { CanSteer: true } asked
        && condition.Options.All(option => asked.Answers.Any(a => a.Key == option));

    private static bool IsList(IReadOnlyList<Choice> list, int least, int most, int longest, int longestKey) =>
        list.Count >= least && list.Count <= most && list.All(c => IsKey(c.Key, longestKey) && !Choice.IsReserved(c.Key) && Fits(c.Label, longest))
        && list.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count() == list.Count;

    private static bool Fits(Bilingual text, int longest) => text.Fr.Length > 0 && text.Fr.Length <= longest && text.En.Length <= longest;

    private static bool TooLong(Bilingual text) => text.Fr.Length > LongestText || text.En.Length > LongestText;
}
