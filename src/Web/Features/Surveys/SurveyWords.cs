using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Surveys;

/// <summary>The words for questionnaires, the same on every page.</summary>
public static class SurveyWords
{
    public static string Of(this Texts texts, SurveyKind kind) => kind switch
    {
        SurveyKind.One => texts["Une réponse au choix"],
        SurveyKind.Many => texts["Plusieurs réponses"],
        SurveyKind.Agreement => texts["Affirmations à approuver"],
        SurveyKind.Scale => texts["Échelle avec des mots"],
        SurveyKind.Number => texts["Nombre, par tranches"],
        SurveyKind.Ranking => texts["Classement"],
        SurveyKind.ShortText => texts["Texte court"],
        _ => texts["Texte long"],
    };

    /// <summary>When to take this kind, in a line.</summary>
    public static string UseOf(this Texts texts, SurveyKind kind) => kind switch
    {
        SurveyKind.One => texts["Une seule chose est vraie : un métier, un moment, oui ou non."],
        SurveyKind.Many => texts["Plusieurs choses peuvent être vraies en même temps."],
        SurveyKind.Agreement => texts["Plusieurs phrases, la même échelle pour toutes."],
        SurveyKind.Scale => texts["De mieux en pire, chaque degré avec ses mots."],
        SurveyKind.Number => texts["Des années, des heures : on coche une tranche, jamais le nombre exact."],
        SurveyKind.Ranking => texts["Ce qui compte d’abord, ensuite, après."],
        SurveyKind.ShortText => texts["Quelques mots. À n’utiliser que si les cases ne suffisent pas."],
        _ => texts["Quelques phrases. Le risque d’être reconnu est le plus grand ici."],
    };

    public static string Of(this Texts texts, Audience audience) => audience switch
    {
        Audience.Staff => texts["Le personnel"],
        Audience.Residents => texts["Les personnes accueillies (grands caractères)"],
        _ => texts["Tout le monde"],
    };

    public static string Of(this Texts texts, Silence silence) => silence switch
    {
        Silence.DontKnow => texts["« Je ne sais pas »"],
        Silence.RatherNot => texts["« Je préfère ne pas répondre »"],
        _ => texts["Aucune : on passe la question"],
    };

    /// <summary>The text in the reader's language, with its spaces.</summary>
    public static string Say(this Texts texts, Bilingual text) => texts.Own(text.In(texts.IsFrench));

    /// <summary>Who is asked, in words: "Si « Une démarche… ? » : Oui, elle a commencé ou Oui, elle existait".</summary>
    public static string ConditionOf(this Texts texts, QuestionnaireContent content, SurveyQuestion question)
    {
        if (question.ShowIf is not { } condition || content.Question(condition.Question) is not { } asked) return "";
        var answers = asked.Answers.Where(a => condition.Options.Contains(a.Key, StringComparer.Ordinal)).Select(a => $"« {texts.Say(a.Label)} »");
        return texts["Seulement si la réponse à « {0} » est {1}.", texts.Say(asked.Text), string.Join(texts[" ou "], answers)];
    }

    /// <summary>How many texts still lack their English.</summary>
    public static int WithoutEnglish(this QuestionnaireContent content) => new[] { content.Title, content.Intro }
        .Concat(content.Sections.SelectMany(s => new[] { s.Title, s.Intro }))
        .Concat(content.Questions.SelectMany(q => new[] { q.Text, q.Help, q.Easy }.Concat(q.Options.Select(o => o.Label)).Concat(q.Rows.Select(r => r.Label))))
        .Count(t => !t.IsEmpty && !t.IsWhole);
}
