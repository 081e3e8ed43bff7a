using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Observations;

/// <summary>Every reason something is refused in an observation.</summary>
public static class ObservationErrors
{
    public static readonly Error TitleMissing = Error.Invalid(
        "observation.title-missing", "Dites quelle séquence de travail vous regardez : un moment, une tâche.", "Title");

    public static readonly Error TitleTooLong = Error.Invalid("observation.title-too-long", "Cent vingt signes suffisent pour nommer la séquence.", "Title");

    public static readonly Error PlaceMissing = Error.Invalid("observation.place-missing", "Dites où cela se passe.", "Place");

    public static readonly Error PlaceTooLong = Error.Invalid("observation.place-too-long", "Le lieu tient en 80 signes.", "Place");

    public static readonly Error ObserverMissing = Error.Invalid("observation.observer-missing", "Dites le métier de la personne qui observe.", "Observer");

    public static readonly Error ObserverTooLong = Error.Invalid("observation.observer-too-long", "Le métier tient en 80 signes.", "Observer");

    public static readonly Error NoTime = Error.Invalid("observation.no-time", "L’observation finit après son début.", "To");

    public static readonly Error ButtonsOutOfRange = Error.Invalid("observation.buttons", "Prévoyez de 2 à 8 boutons, un par ligne.", "Buttons");

    public static readonly Error LabelTooLong = Error.Invalid("observation.label", "Un bouton se lit d’un coup d’œil : 24 signes au plus.", "Buttons");

    public static readonly Error SameLabel = Error.Invalid("observation.same-label", "Deux boutons portent le même nom.", "Buttons");

    public static readonly Error AgreementMissing = Error.Invalid("observation.agreement-missing", "Dites comment l’équipe a donné son accord.", "How");

    public static readonly Error AgreementTooLong = Error.Invalid("observation.agreement-too-long", "Deux cents signes suffisent.", "How");

    public static readonly Error AgreedTomorrow = Error.Invalid("observation.agreed-tomorrow", "L’accord ne peut pas dater de demain.", "On");

    public static readonly Error NoAgreement = Error.Conflict("observation.no-agreement", "L’équipe observée n’a pas encore donné son accord.");

    public static readonly Error Withdrawn = Error.Conflict("observation.withdrawn", "L’équipe a retiré son accord : cette observation est effacée.");

    public static readonly Error NotStarted = Error.Conflict("observation.not-started", "L’observation n’a pas commencé.");

    public static readonly Error NotYet = Error.Conflict("observation.not-yet", "L’observation n’est pas terminée.");

    public static readonly Error AlreadyShared = Error.Conflict(
        "observation.already-shared", "Le groupe a déjà validé ce relevé. Ajoutez ce qui manque par une correction.");

    public static readonly Error WrongClock = Error.Invalid("observation.wrong-clock", "L’heure de ce téléphone ne convient pas à cette observation.");

    public static readonly Error UnknownKind = Error.Invalid("observation.unknown-kind", "Choisissez un des boutons de la grille.", "Kind");

    public static readonly Error WhatMissing = Error.Invalid("observation.what-missing", "Choisissez ce que le groupe corrige.", "What");

    public static readonly Error UnknownMark = Error.Invalid("observation.unknown-mark", "Choisissez l’événement à corriger.", "MarkId");

    public static readonly Error SameKind = Error.Invalid("observation.same-kind", "C’est déjà ce bouton. Choisissez-en un autre.", "Kind");

    public static readonly Error OutOfTime = Error.Invalid("observation.out-of-time", "L’heure doit tomber pendant l’observation.", "At");

    public static readonly Error ReasonMissing = Error.Invalid("observation.reason-missing", "Dites pourquoi le groupe corrige.", "Reason");

    public static readonly Error ReasonTooLong = Error.Invalid("observation.reason-too-long", "Une phrase de 300 signes au plus.", "Reason");

    public static readonly Error TooManyCorrections = Error.Conflict(
        "observation.too-many-corrections", "Ce relevé a reçu 200 corrections. Observez plutôt une nouvelle fois.");

    public static readonly Error NoteTooLong = Error.Invalid("observation.note-too-long", "Une note tient en 200 signes.", "Note");

    public static Error Naming(string word, string field) => Error.Invalid(
        "observation.naming", "« {0} » semble désigner quelqu’un. On décrit le travail, jamais une personne.", field, word);

    public static Error NotesNaming(int count) => Error.Invalid(
        "observation.notes-naming", "Notes qui semblent désigner quelqu’un : {0}. Réécrivez-les, ou dites que vous les avez relues.", "HasReadNotes", count);
}
