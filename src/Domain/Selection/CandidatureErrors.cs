using Essaim.Domain.Common;

namespace Essaim.Domain.Selection;

/// <summary>Every reason a candidature refuses something.</summary>
public static class CandidatureErrors
{
    public static readonly Error OtherRegion = Error.Invalid(
        "candidature.other-region", "Cet établissement n’est pas dans la région de l’appel.", "Establishment");

    public static readonly Error EstablishmentMissing = Error.Invalid(
        "candidature.establishment", "Choisissez votre établissement dans la liste, ou décrivez-le.", "Establishment");

    public static readonly Error AlreadySent = Error.Conflict(
        "candidature.already-sent", "Cet établissement a déjà envoyé une candidature à cet appel.");

    public static readonly Error TooManyLetters = Error.Conflict(
        "candidature.too-many-letters", "Nous avons déjà écrit plusieurs fois à cette adresse. Réessayez dans une heure.");

    public static readonly Error NobodyWaits = Error.Conflict("candidature.nobody-waits", "Personne n’attend d’invitation pour ce siège.");

    public static readonly Error CollegeMissing = Error.Invalid("candidature.college", "Dites pour qui vous parlez.", "College");

    public static readonly Error NotNamed = Error.NotFound("candidature.not-named");

    public static readonly Error NotAccepted = Error.Forbidden("candidature.not-accepted");

    public static readonly Error OtherPart = Error.Forbidden("candidature.other-part");

    public static readonly Error NotInformed = Error.Invalid(
        "candidature.not-informed", "Lisez ce que le siège demande, puis cochez la case.", "Knows");

    public static readonly Error FirstDayUnanswered = Error.Invalid(
        "candidature.first-day", "Dites si vous serez là le premier jour.", "FreeOnFirstDay");

    public static readonly Error SeatTaken = Error.Conflict("candidature.seat-taken", "Quelqu’un est déjà nommé pour ce siège.");

    public static readonly Error SeatNotWanted = Error.Invalid("candidature.seat-not-wanted", "Cet appel ne prévoit pas ce siège.", "College");

    public static readonly Error TwoSeats = Error.Invalid(
        "candidature.two-seats", "Cette personne occupe déjà un autre siège de la candidature.", "Email");

    public static readonly Error StaffSeatTaken = Error.Conflict(
        "candidature.staff-seat-taken", "Une personne est nommée pour représenter le personnel : la candidature est portée à trois.");

    public static readonly Error BinomeNotAllowed = Error.Conflict("candidature.no-binome", "Cet appel ne prévoit pas de binôme.");

    public static readonly Error PartSigned = Error.Conflict(
        "candidature.part-signed", "Cette part est signée. Reprenez votre signature pour la changer.");

    public static readonly Error ProjectSigned = Error.Conflict(
        "candidature.project-signed", "Le projet commun est déjà signé. Chaque signataire reprend sa signature, puis vous le changez ensemble.");

    public static readonly Error ProjectUnfinished = Error.Conflict(
        "candidature.project-unfinished", "Signer engage aussi sur le projet commun : écrivez d’abord son titre et son texte.");

    public static readonly Error PartUnfinished = Error.Conflict(
        "candidature.part-unfinished", "Votre part n’est pas finie : la page montre ce qui manque.");

    public static readonly Error OpennessUnknown = Error.Invalid(
        "candidature.openness", "Choisissez une des trois réponses.", nameof(DossierField.Openness));

    public static readonly Error Sent = Error.Conflict("candidature.sent", "La candidature est envoyée : elle reste comme elle est.");

    public static readonly Error NotSubmitted = Error.Conflict("candidature.not-submitted", "Cette candidature n’a pas été envoyée.");

    public static readonly Error AlreadyDecided = Error.Conflict("candidature.decided", "La région a déjà répondu à cette candidature.");

    public static readonly Error ReadingsMissing = Error.Conflict(
        "candidature.readings-missing", "Deux lectures sont attendues avant la décision.");

    public static readonly Error OutcomeMissing = Error.Invalid("candidature.outcome", "Choisissez une des trois réponses.", "Outcome");

    public static readonly Error ReasonMissing = Error.Invalid(
        "candidature.reason", "Donnez la raison : elle figure dans la lettre.", "Reason");

    public static readonly Error ReasonTooLong = Error.Invalid("candidature.reason-too-long", "La raison tient en 2 000 caractères.", "Reason");

    public static readonly Error ContactMissing = Error.Invalid(
        "candidature.contact", "Nommez la personne ou le service à appeler pour le travail sur les risques psychosociaux.", "Contact");

    public static readonly Error ContactTooLong = Error.Invalid("candidature.contact-too-long", "Le contact tient en 300 caractères.", "Contact");

    public static readonly Error ReturnMissing = Error.Invalid(
        "candidature.return", "Donnez la date à laquelle l’établissement pourra revenir.", "ReturnOn");

    public static readonly Error ReturnInThePast = Error.Invalid("candidature.return-past", "La date de retour est à venir.", "ReturnOn");

    public static Error AnswerTooLong(DossierField field) => Error.Invalid(
        "candidature.too-long", "La réponse tient en 4 000 caractères.", field.ToString());

    public static Error Incomplete(int gaps) => gaps == 1
        ? Error.Conflict("candidature.incomplete", "Il manque encore un élément avant l’envoi.")
        : Error.Conflict("candidature.incomplete", "Il manque encore {0} éléments avant l’envoi.", gaps);
}
