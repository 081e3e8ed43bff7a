using Essaim.Domain.Common;

namespace Essaim.Domain.Meetings;

/// <summary>Every reason a meeting is refused.</summary>
public static class MeetingErrors
{
    public static readonly Error TitleMissing = Error.Invalid("meeting.title-missing", "Donnez un titre à la réunion.", "Title");

    public static readonly Error EndsBeforeStart = Error.Invalid(
        "meeting.ends-before-start", "La réunion finit après son début : corrigez l’heure de fin.", "EndsAt");

    public static readonly Error DayMissing = Error.Invalid("meeting.day", "Choisissez le jour de la réunion.", "On");

    public static readonly Error StartMissing = Error.Invalid("meeting.start", "Indiquez l’heure de début, par exemple 15:00.", "StartsAt");

    public static readonly Error EndMissing = Error.Invalid("meeting.end", "Indiquez l’heure de fin, par exemple 17:00.", "EndsAt");

    public static readonly Error NoLongerOpen = Error.Conflict("meeting.not-open", "Cette réunion est close ou annulée : elle ne change plus.");

    public static readonly Error LineEmpty = Error.Invalid("meeting.line-empty", "Écrivez une phrase avant de l’ajouter.", "Text");

    public static readonly Error LineTooLong = Error.Invalid(
        "meeting.line-too-long", "Une ligne compte 600 signes au plus : coupez-la en deux.", "Text");

    public static readonly Error NobodyPresent = Error.Conflict("meeting.nobody", "Notez d’abord qui était présent.");

    public static readonly Error ReasonMissing = Error.Invalid("meeting.reason", "Dites pourquoi la réunion est annulée.", "Reason");

    public static readonly Error BodyMissing = Error.Invalid("meeting.body", "Choisissez l’instance qui se réunit.", "Kind");

    public static Error NotHeldYet(DateOnly on) => Error.Conflict(
        "meeting.not-held", "La réunion a lieu le {0} : elle se clôt ce jour-là ou après.", on);
}

/// <summary>Every reason a promise is refused.</summary>
public static class PromiseErrors
{
    public static readonly Error WhatMissing = Error.Invalid("promise.what", "Écrivez ce qui est promis.", "What");

    public static readonly Error TooLong = Error.Invalid("promise.too-long", "Une promesse tient en 300 signes.", "What");

    public static readonly Error WhoMissing = Error.Invalid("promise.who", "Dites qui le fera.", "Who");

    public static readonly Error DueMissing = Error.Invalid("promise.due-missing", "Dites pour quand.", "DueOn");

    public static readonly Error DueInThePast = Error.Invalid("promise.due", "La date promise est déjà passée.", "DueOn");

    public static readonly Error ReasonMissing = Error.Invalid("promise.reason", "Dites pourquoi la promesse est abandonnée.", "Outcome");

    public static readonly Error AlreadySettled = Error.Conflict("promise.settled", "Cette promesse est déjà réglée.");
}
