using System.Globalization;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Surveys;

/// <summary>A version of a questionnaire as a campaign freezes it: the questions in the words of its manifest, and the name of the version.</summary>
public static class SurveyForm
{
    /// <summary>The name under which the manifest keeps the version.</summary>
    public static string NameOf(QuestionnaireId questionnaire, int version) => $"{questionnaire.Value:N}:{version}";

    /// <summary>The version behind a manifest's form; null when it comes from elsewhere.</summary>
    public static int? VersionOf(QuestionnaireId questionnaire, string? form) =>
        form?.Split(':') is [var id, var number] && id == questionnaire.Value.ToString("N") && int.TryParse(number, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <param name="axes">Keys of the profile questions by which results may be looked at. The others are not asked at all: what serves nothing is not collected.</param>
    public static IReadOnlyList<Question> Questions(QuestionnaireContent content, IReadOnlyCollection<string> axes) =>
        [.. CampaignQuestions.Of(content).Where(q => !q.IsProfile || axes.Contains(q.Key, StringComparer.Ordinal) || Steers(content, q.Key)).Select(q => Of(q) with { IsAxis = q.IsProfile && axes.Contains(q.Key, StringComparer.Ordinal) })];

    private static bool Steers(QuestionnaireContent content, string key) => content.Questions.Any(q => q.ShowIf?.Question == key);

    private static Question Of(AskedQuestion asked) => new(
        asked.Key, Said(asked, french: true)!, asked.Easy.IsEmpty ? null : asked.Easy.Fr, [.. asked.Options.Select(o => new AnswerOption(o.Key, o.Label.Fr) { English = EnglishOf(o.Label) })])
    {
        Kind = asked.Kind switch { AskedKind.Many => AnswerKind.Many, AskedKind.Rank => AnswerKind.Rank, AskedKind.Text => AnswerKind.Text, _ => AnswerKind.One },
        Most = asked.Kind is AskedKind.Many or AskedKind.Rank && asked.AtMost < asked.Options.Count ? asked.AtMost : 0,
        Longest = asked.Longest,
        Favourable = asked.Favourable,
        IsOrdered = asked is { IsProfile: true, IsOrdered: true },
        English = Said(asked, french: false),
        AskedIf = asked.Base is { } condition ? new(condition.Question, condition.Options) : null,
    };

    /// <summary>A statement needs the words before it: alone on a phone's screen it would hang in the air.</summary>
    private static string? Said(AskedQuestion asked, bool french)
    {
        if (!french && asked.Text.En.Length is 0) return null;
        var said = asked.Stem.IsEmpty ? asked.Text.In(french) : $"{asked.Stem.In(french)} {asked.Text.In(french)}";
        return said.Length <= ContentRules.LongestText ? said : asked.Text.In(french);
    }

    private static string? EnglishOf(Bilingual text) => text.En.Length is 0 ? null : text.En;
}
