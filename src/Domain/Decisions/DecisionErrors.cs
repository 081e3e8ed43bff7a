using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Decisions;

/// <summary>Every reason a decision is refused.</summary>
public static class DecisionErrors
{
    public static readonly Error TextMissing = Error.Invalid("decision.text-missing", "Écrivez ce qui est décidé.", "Text");

    public static readonly Error ReasonsMissing = Error.Invalid(
        "decision.reasons-missing", "Écrivez pourquoi : une décision sans raison n’est pas comprise.", "Reasons");

    public static readonly Error CollegesMissing = Error.Invalid(
        "decision.colleges-missing", "Il manque plusieurs collèges : cette décision ne peut pas être validée.", "Present");

    public static readonly Error UnanimousWithDissent = Error.Invalid(
        "decision.unanimous-dissent", "Une réserve est écrite : la décision n’est pas unanime.", "Consensus");

    public static readonly Error UnanimousWithVotesAgainst = Error.Invalid(
        "decision.unanimous-votes", "Des voix manquent : la décision n’est pas unanime.", "Consensus");

    public static readonly Error VotesIncomplete = Error.Invalid(
        "decision.votes-incomplete", "Indiquez les voix pour et le nombre de votants, ou laissez les deux vides.", "VotesFor");

    public static readonly Error VotesOutOfRange = Error.Invalid(
        "decision.votes", "Les voix pour vont de 0 au nombre de votants, 200 au plus.", "VotesFor");

    public static readonly Error InTheFuture = Error.Invalid("decision.future", "Cette réunion n’a pas encore eu lieu.", "DecidedOn");

    public static readonly Error ReviewTooEarly = Error.Invalid(
        "decision.review-early", "La date de revue vient après la décision.", "ReviewOn");

    public static readonly Error ReviewMissing = Error.Invalid(
        "decision.review-missing", "« Pas maintenant » demande une date pour y revenir.", "ReviewOn");

    public static readonly Error ErasureUnconfirmed = Error.Invalid(
        "decision.erasure-unconfirmed", "Cochez la case : effacer est sans retour.", "Sure");

    public static readonly Error AnotherMeanwhile = Error.Conflict(
        "decision.meanwhile", "Une autre décision vient d’être enregistrée. Relisez la vôtre, puis enregistrez-la de nouveau.");

    public static readonly Error PromiseIncomplete = Error.Invalid(
        "decision.promise-incomplete", "Une promesse dit qui fait quoi : complétez ou videz la ligne.", "Promises");

    public static readonly Error PromiseBeforeDecision = Error.Invalid(
        "decision.promise-early", "Une promesse ne peut pas être due avant la décision.", "Promises");

    public static readonly Error PromiseUnknown = Error.NotFound("decision.promise-unknown");

    public static readonly Error ManagementMissing = Error.Invalid(
        "decision.college-missing", "Personne de la direction n’était là : cette décision ne peut pas être validée.", "Present");

    public static readonly Error StaffMissing = Error.Invalid(
        "decision.college-missing", "Aucun représentant du personnel n’était là : cette décision ne peut pas être validée.", "Present");

    public static readonly Error ProfessionsMissing = Error.Invalid(
        "decision.college-missing", "Personne des métiers n’était là : cette décision ne peut pas être validée.", "Present");

    public static Error CollegeMissing(College college) => college switch
    {
        College.Management => ManagementMissing,
        College.StaffRepresentatives => StaffMissing,
        _ => ProfessionsMissing,
    };

    public static Error KeptBeforeDecided(DateOnly decidedOn) => Error.Invalid(
        "decision.kept-early", "La décision date du {0} : la promesse ne peut pas être tenue avant.", "KeptOn", decidedOn);

    public static Error TooLong(string field) => Error.Invalid("decision.too-long", "Ce texte est trop long : dites-le plus court.", field);
}
