using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Safari;

/// <summary>Every reason something is refused in a photo safari.</summary>
public static class SafariErrors
{
    public static readonly Error MissionMissing = Error.Invalid("safari.mission-missing", "Dites ce qu’il faut photographier, en partant d’un moment ou d’un lieu.", "Mission");

    public static readonly Error MissionTooLong = Error.Invalid("safari.mission-too-long", "La mission tient en 160 signes : on la relit sur un téléphone.", "Mission");

    public static readonly Error AdviceTooLong = Error.Invalid("safari.advice-too-long", "Quatre cents signes suffisent pour les précautions.", "Advice");

    public static readonly Error DatesOutOfRange = Error.Invalid("safari.dates", "Le safari finit après son début, au plus 60 jours plus tard.", "EndsOn");

    public static readonly Error ShotsOutOfRange = Error.Invalid("safari.shots", "Chaque personne envoie de 1 à 10 photos.", "ShotsEach");

    public static readonly Error DeletionOutOfRange = Error.Invalid(
        "safari.deletion", "Choisissez un jour d’effacement après la fin, et au plus six mois plus tard.", "DeleteOn");

    public static readonly Error NotNow = Error.Conflict("safari.not-now", "Le safari n’en est plus à cette étape. Relisez la page.");

    public static Error TooFewPhotos(int fewest) => Error.Conflict(
        "safari.too-few", "Moins de {0} photos sont arrivées : les montrer désignerait leurs auteurs. Laissez encore du temps, ou arrêtez sans rien montrer.", fewest);

    public static readonly Error NotShown = Error.Conflict("safari.not-shown", "Cette photo n’est pas, ou plus, montrée au groupe.");

    public static readonly Error LookMissing = Error.Invalid("safari.look-missing", "Dites si le groupe peut voir cette photo.", "Verdict");

    public static readonly Error ReasonMissing = Error.Invalid("safari.reason-missing", "Choisissez la raison du retrait.", "Because");

    public static readonly Error TitleTooLong = Error.Invalid("safari.title-too-long", "Un titre tient en 120 signes.", "Title");

    public static readonly Error CellTooLong = Error.Invalid("safari.cell-too-long", "Chaque case tient en 600 signes : gardez l’essentiel.", "Effects");

    public static readonly Error PlaceMissing = Error.Invalid("safari.place-missing", "Dites où est rangé l’accord signé, en 160 signes au plus.", "Kept");

    public static readonly Error AgreementDates = Error.Invalid("safari.agreement-dates", "L’accord finit après le jour de sa signature.", "Until");
}
