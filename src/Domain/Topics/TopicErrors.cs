using Essaim.Domain.Common;

namespace Essaim.Domain.Topics;

/// <summary>Every reason a subject is refused.</summary>
public static class TopicErrors
{
    public static readonly Error TitleMissing = Error.Invalid(
        "topic.title-missing", "Dites la situation en une phrase, par exemple « Les transmissions sont interrompues ».", "Title");

    public static readonly Error ReasonMissing = Error.Invalid(
        "topic.reason-missing", "Écrivez la raison : ceux qui ont parlé la liront.", "Reason");

    public static Error TooLong(string field) => Error.Invalid("topic.too-long", "Ce texte est trop long : dites-le plus court.", field);
}

/// <summary>Every reason a ranking is refused.</summary>
public static class RankingErrors
{
    public static readonly Error Empty = Error.Invalid("ranking.empty", "Classez au moins deux sujets.", "Order");

    public static readonly Error TopicTwice = Error.Invalid("ranking.topic-twice", "Un même sujet figure deux fois dans la liste.", "Order");

    public static readonly Error TopicUnknown = Error.Invalid("ranking.topic-unknown", "Un sujet de la liste n’appartient pas à cette démarche.", "Order");

    /// <summary>A subject known from one kind of evidence only is not yet a priority (E1).</summary>
    public static Error OneKindOnly(string topic) => Error.Invalid(
        "ranking.one-kind", "« {0} » ne repose que sur une sorte de preuve. Trouvez-en une deuxième, ou laissez sa place vide.", "Order", topic);

    public static readonly Error PresentOutOfRange = Error.Invalid(
        "ranking.present", "Indiquez combien de personnes ont classé, de 1 à 200.", "Present");

    public static readonly Error InTheFuture = Error.Invalid("ranking.future", "Cette réunion n’a pas encore eu lieu.", "On");

    public static readonly Error NotOfCommittee = Error.Conflict(
        "ranking.not-committee", "Seul l’ordre du COPIL s’explique au groupe.");

    public static readonly Error NothingToCompare = Error.Conflict(
        "ranking.nothing-to-compare", "Le groupe de travail n’a pas encore classé : il n’y a pas d’écart à expliquer.");

    public static readonly Error AlreadyReturned = Error.Conflict(
        "ranking.returned", "Cet ordre est déjà rendu au groupe. Un nouveau classement rouvre la discussion.");

    public static readonly Error ReasonMissing = Error.Invalid(
        "ranking.reason-missing", "Écrivez la raison de cet écart en une phrase au moins.", "Reason");

    public static readonly Error ReasonTooLong = Error.Invalid("ranking.reason-too-long", "Cette raison dépasse 1 000 caractères.", "Reason");

    public static Error ReasonsMissing(int count) => Error.Conflict(
        "ranking.reasons-missing", "Raisons qui manquent encore : {0}. Chaque écart s’explique avant que l’ordre revienne au groupe.", count);

    public static readonly Error Superseded = Error.Conflict(
        "ranking.superseded", "Un classement plus récent existe. Ouvrez la dernière version.");
}
