using Essaim.Domain.Common;

namespace Essaim.Domain.Surveys;

/// <summary>Every reason a questionnaire is refused, or refuses something.</summary>
public static class QuestionnaireErrors
{
    public static readonly Error TitleMissing = Error.Invalid("questionnaire.title", "Donnez un titre en français, en {0} signes au plus.", "TitleFr", ContentRules.LongestTitle);

    public static readonly Error IntroTooLong = Error.Invalid("questionnaire.intro", "Raccourcissez l’introduction : {0} signes au plus.", "IntroFr", ContentRules.LongestIntro);

    public static readonly Error SectionTitleMissing = Error.Invalid(
        "questionnaire.section-title", "Donnez à la partie un titre en français, en {0} signes au plus.", "TitleFr", ContentRules.LongestTitle);

    public static readonly Error TextMissing = Error.Invalid("questionnaire.text", "Écrivez la question en français, en {0} signes au plus.", "TextFr", ContentRules.LongestText);

    public static readonly Error OptionsMissing = Error.Invalid(
        "questionnaire.options", "Proposez de {0} à {1} réponses, chacune en {2} signes au plus.", "Options", 2, ContentRules.MostOptions, ContentRules.LongestLabel);

    public static readonly Error RowsMissing = Error.Invalid(
        "questionnaire.rows", "Écrivez de {0} à {1} affirmations, chacune en {2} signes au plus.", "Rows", 1, ContentRules.MostRows, ContentRules.LongestText);

    public static readonly Error BandsMissing = Error.Invalid(
        "questionnaire.bands", "Donnez de {0} à {1} nombres entiers qui montent : le début de chaque tranche après la première.", "Bands", 1, NumberBands.Most);

    public static readonly Error UnitMissing = Error.Invalid("questionnaire.unit", "Dites ce qui est compté : « ans », « heures ».", "UnitFr");

    public static readonly Error TextOff = Error.Conflict(
        "questionnaire.words-off", "Ce questionnaire ne prend pas de texte libre. Autorisez-le d’abord, en connaissant le risque.");

    public static readonly Error TextStillAsked = Error.Conflict(
        "questionnaire.words-asked", "Des questions demandent encore un texte libre. Retirez-les avant de l’interdire.");

    public static readonly Error AtMostOutOfRange = Error.Invalid("questionnaire.at-most", "Laissez choisir entre une réponse et toutes.", "AtMost");

    public static readonly Error NotAProfile = Error.Invalid(
        "questionnaire.profile", "Seule une question à une seule réponse, ou un nombre par tranches, peut décrire la personne.", "IsProfile");

    public static readonly Error TooManyProfiles = Error.Invalid(
        "questionnaire.profiles", "Au plus {0} questions sur la personne : au-delà, on la reconnaît.", "IsProfile", ContentRules.MostProfiles);

    public static readonly Error ConditionUnknown = Error.Invalid(
        "questionnaire.condition", "La condition nomme une réponse qui n’existe pas dans une question placée avant.", "Condition");

    public static readonly Error KeyMalformed = Error.Invalid(
        "questionnaire.key", "Une clé s’écrit en minuscules sans accent, chiffres et tirets ; chacune ne sert qu’une fois.", "Key");

    public static readonly Error TooLong = Error.Conflict(
        "questionnaire.too-long", "Trop long : {0} parties et {1} questions au plus. Les gens s’arrêtent avant.", ContentRules.MostSections, ContentRules.MostQuestions);

    public static readonly Error Empty = Error.Conflict("questionnaire.empty", "Ajoutez au moins une question dans chaque partie avant de publier.");

    public static readonly Error SectionNotEmpty = Error.Conflict("questionnaire.section-full", "Cette partie contient des questions. Déplacez-les ou retirez-les d’abord.");

    public static readonly Error StillNeeded = Error.Conflict(
        "questionnaire.still-needed", "Une question plus loin dépend des réponses à celle-ci. Changez d’abord sa condition.");

    public static readonly Error Archived = Error.Conflict("questionnaire.archived", "Ce questionnaire est rangé : il ne change plus.");

    public static readonly Error NotPublished = Error.Conflict("questionnaire.not-published", "Publiez d’abord une version : une collecte s’ouvre sur un texte qui ne bouge plus.");

    public static readonly Error InstrumentUnknown = Error.NotFound("questionnaire.instrument-unknown");
}
