using Essaim.Domain.Common;

namespace Essaim.Domain.Selection;

/// <summary>Every reason a call is refused.</summary>
public static class CallErrors
{
    public static readonly Error TitleMissing = Error.Invalid("call.title-missing", "Donnez un titre à l’appel.", "Title");

    public static readonly Error TitleTooLong = Error.Invalid("call.title-too-long", "Le titre tient en 120 caractères.", "Title");

    public static readonly Error SummaryMissing = Error.Invalid("call.summary-missing", "Dites en deux phrases à qui l’appel s’adresse.", "Summary");

    public static readonly Error SummaryTooLong = Error.Invalid("call.summary-too-long", "Le résumé tient en 300 caractères.", "Summary");

    public static readonly Error TextMissing = Error.Invalid("call.text-missing", "Écrivez le texte de l’appel.", "Text");

    public static readonly Error TextTooLong = Error.Invalid("call.text-too-long", "Le texte tient en 8 000 caractères.", "Text");

    public static readonly Error ThemeTooLong = Error.Invalid("call.theme-too-long", "Le thème tient en 120 caractères.", "Theme");

    public static readonly Error SizeOutOfRange = Error.Invalid("call.size", "Un cluster réunit de 2 à 20 établissements.", "MinSize");

    public static readonly Error SizeReversed = Error.Invalid("call.size-reversed", "Le plus petit nombre vient en premier.", "MinSize");

    public static readonly Error SeatsTooFew = Error.Invalid(
        "call.seats", "La direction siège toujours, avec au moins un autre collège.", "WantedSeats");

    public static readonly Error DaysOutOfRange = Error.Invalid("call.days", "Prévoyez de 1 à 20 journées collectives.", "CollectiveDays");

    public static readonly Error VisitsOutOfRange = Error.Invalid("call.visits", "Prévoyez de 0 à 30 appuis sur place.", "SupportVisits");

    public static readonly Error MinimumOutOfRange = Error.Invalid("call.minimum", "Les délais souhaités vont de 0 à 365 jours.", "MinDaysToApply");

    public static readonly Error PublicationMissing = Error.Invalid("call.publication-missing", "Donnez le jour de la publication.", "PublishOn");

    public static readonly Error ClosesBeforePublication = Error.Invalid(
        "call.closes-before-publication", "La clôture vient après la publication.", "ClosesOn");

    public static readonly Error DecidesBeforeClosing = Error.Invalid(
        "call.decides-before-closing", "La décision vient après la clôture.", "DecisionOn");

    public static readonly Error StartsBeforeDecision = Error.Invalid(
        "call.starts-before-decision", "La première journée vient après la décision.", "FirstDayOn");

    public static readonly Error CriteriaMissing = Error.Invalid("call.criteria", "Écrivez de un à huit critères.", "Criteria");

    public static readonly Error WeightOutOfRange = Error.Invalid("call.weight", "Le poids d’un critère va de 1 à 5.", "Criteria");

    public static readonly Error CriterionTooLong = Error.Invalid(
        "call.criterion-too-long", "Un critère tient en 120 caractères, son repère de lecture en 300.", "Criteria");

    public static readonly Error CriterionTwice = Error.Invalid("call.criterion-twice", "Deux critères portent le même nom.", "Criteria");

    public static readonly Error RulesFrozen = Error.Conflict(
        "call.rules-frozen", "L’appel est publié : les sièges et les critères ne changent plus. Les dates et le texte peuvent changer.");

    public static readonly Error ClosesInThePast = Error.Conflict(
        "call.closes-in-the-past", "La date de clôture est passée. Changez-la avant de publier.");

    public static readonly Error Closed = Error.Conflict(
        "call.closed", "L’appel est clos : cette candidature ne peut plus changer. Rien de ce que vous avez écrit n’est perdu.");

    public static readonly Error NotYetClosed = Error.Conflict(
        "call.not-closed", "L’appel est encore ouvert. Les lectures et les décisions viennent après la clôture.");
}
