using Essaim.Domain.Common;

namespace Essaim.Domain.Selection;

/// <summary>Every reason a reading is refused.</summary>
public static class ReviewErrors
{
    public static readonly Error OwnCandidature = Error.Invalid(
        "review.own", "Cette personne est nommée dans la candidature : elle ne peut pas la lire.", "Reader");

    public static readonly Error AlreadyReader = Error.Conflict("review.twice", "Cette personne lit déjà cette candidature.");

    public static readonly Error RecusedReader = Error.Conflict("review.recused-reader", "Cette personne s’est récusée pour cette candidature.");

    public static readonly Error EnoughReaders = Error.Conflict("review.enough", "Cette candidature a déjà ses deux lecteurs.");

    public static readonly Error NotAReader = Error.Invalid(
        "review.not-a-reader", "Choisissez une personne de l’ARS ou de l’Aract de la région.", "Reader");

    public static readonly Error SameReader = Error.Invalid("review.same-reader", "Choisissez deux personnes différentes.", "Second");

    public static readonly Error CriterionUnknown = Error.Invalid("review.criterion", "Ce critère n’est pas dans la grille de l’appel.");

    public static readonly Error Recused = Error.Conflict("review.recused", "Vous vous êtes récusé·e pour cette candidature.");

    public static readonly Error Given = Error.Conflict("review.given", "Votre lecture est remise : elle ne change plus.");

    public static readonly Error RecusalReasonMissing = Error.Invalid(
        "review.recusal-reason", "Dites en une phrase le lien que vous avez avec l’établissement.", "RecusalReason");

    public static readonly Error RecusalReasonTooLong = Error.Invalid(
        "review.recusal-too-long", "La raison tient en 600 caractères.", "RecusalReason");

    public static Error MarkOutOfRange(int criterion) => Error.Invalid("review.mark", "Une note va de 0 à 4.", MarkField(criterion));

    public static Error MarkMissing(int criterion) => Error.Invalid("review.mark-missing", "Donnez une note à ce critère.", MarkField(criterion));

    public static Error EvidenceMissing(int criterion) => Error.Invalid(
        "review.evidence-missing", "Citez ce qui, dans le dossier, justifie cette note.", EvidenceField(criterion));

    public static Error EvidenceTooLong(int criterion) => Error.Invalid(
        "review.evidence-too-long", "La justification tient en 600 caractères.", EvidenceField(criterion));

    private static string MarkField(int criterion) => $"Marks[{criterion}].Value";

    private static string EvidenceField(int criterion) => $"Marks[{criterion}].Evidence";
}
