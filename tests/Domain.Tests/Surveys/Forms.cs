using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Tests.Surveys;

/// <summary>Small questionnaires for tests.</summary>
internal static class Forms
{
    public static readonly Choice[] YesNo = [new("oui", new("Oui", "Yes")), new("non", new("Non", "No"))];

    public static SurveyQuestion One(string key, ShowIf? showIf = null) => new(key, SurveyKind.One, new($"Question {key} ?", $"Question {key}?")) { Options = YesNo, ShowIf = showIf };

    public static SurveyQuestion Agreement(string key, ShowIf? showIf = null) => new(key, SurveyKind.Agreement, new("Dites :", "Say:"))
    {
        Options = YesNo, Rows = [new("a", new("Un.", "One.")), new("b", new("Deux.", "Two."))], ShowIf = showIf,
    };

    public static ShowIf If(string question, params string[] options) => new(question, options);

    public static QuestionnaireContent Of(params SurveyQuestion[] questions) => new(new("Titre", "Title"), Audience.Staff)
    {
        Sections = [new("p1", new("Partie", "Part")) { Questions = questions }],
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Answers(params (string Key, string[] Given)[] answers) =>
        answers.ToDictionary(a => a.Key, a => (IReadOnlyList<string>)a.Given, StringComparer.Ordinal);
}
