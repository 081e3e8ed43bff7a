using Essaim.Domain.Common;

namespace Essaim.Domain.ActionPlans;

/// <summary>Every reason a change of the plan is refused.</summary>
public static class ActionErrors
{
    public static readonly Error WhatMissing = Error.Invalid("action.what-missing", "Écrivez ce qui sera fait.", "What");

    public static readonly Error OwnerMissing = Error.Invalid("action.owner-missing", "Indiquez qui s’en charge.", "Owner");

    public static readonly Error DueMissing = Error.Invalid("action.due-missing", "Indiquez pour quand.", "DueOn");

    public static readonly Error DueInThePast = Error.Invalid("action.due-past", "Cette date est déjà passée.", "DueOn");

    public static readonly Error ReasonMissing = Error.Invalid(
        "action.reason-missing", "Écrivez la raison : ceux qui attendent la liront.", "Reason");

    public static readonly Error AlreadyTaken = Error.Conflict("action.taken", "Cette action a déjà un responsable et une date.");

    public static readonly Error NotRunning = Error.Conflict("action.not-running", "Cette action n’est pas en cours.");

    public static Error EndOutOfRange(DateOnly createdOn) => Error.Invalid(
        "action.end", "Le jour va du {0} à aujourd’hui.", "EndedOn", createdOn);

    public static Error TooLong(string field) => Error.Invalid("action.too-long", "Ce texte est trop long : dites-le plus court.", field);
}

/// <summary>Every reason a parked idea is refused.</summary>
public static class ParkedIdeaErrors
{
    public static readonly Error TitleMissing = Error.Invalid("parked.title-missing", "Dites l’idée en une phrase.", "Title");

    public static readonly Error ReasonMissing = Error.Invalid("parked.reason-missing", "Écrivez pourquoi l’idée attend.", "Reason");

    public static readonly Error ReviewInThePast = Error.Invalid("parked.review-past", "La date pour y revenir vient après aujourd’hui.", "ReviewOn");

    public static readonly Error AlreadyOut = Error.Conflict("parked.out", "Cette idée n’attend plus.");

    public static Error TooLong(string field) => Error.Invalid("parked.too-long", "Ce texte est trop long : dites-le plus court.", field);
}
