using Essaim.Domain.Common;

namespace Essaim.Domain.Clusters;

/// <summary>Every reason a cluster or one of its dates is refused.</summary>
public static class ClusterErrors
{
    public static readonly Error TitleMissing = Error.Invalid("cluster.title-missing", "Donnez un nom au cluster.", "Title");

    public static readonly Error AdviserMissing = Error.Invalid("cluster.adviser", "Choisissez qui accompagne le cluster.", "Adviser");

    public static readonly Error NotAMember = Error.Conflict("cluster.not-a-member", "Cet établissement n’est pas dans le cluster.");

    public static readonly Error ReasonMissing = Error.Invalid("cluster.reason", "Dites pourquoi, en une phrase.", "Reason");

    public static readonly Error CauseMissing = Error.Invalid("cluster.cause", "Dites ce qui met le cluster en pause.", "Cause");

    public static readonly Error AlreadyPaused = Error.Conflict("cluster.paused", "Le cluster est déjà en pause.");

    public static readonly Error NotPaused = Error.Conflict("cluster.not-paused", "Le cluster n’est pas en pause.");

    public static readonly Error Closed = Error.Conflict("cluster.closed", "Ce cluster est clos : plus rien n’y change.");

    public static readonly Error ClosingReasonMissing = Error.Invalid(
        "cluster.closing-reason", "Dites en une phrase pourquoi il se termine et ce qu’il laisse.", "Because");

    public static readonly Error ClosingReasonTooLong = Error.Invalid("cluster.closing-reason-long", "Cette phrase tient en 1 000 caractères.", "Because");

    public static readonly Error StopReasonTooLong = Error.Invalid("cluster.stop-reason-long", "Chaque raison tient en 500 caractères.", "Members");

    public static readonly Error NotRetained = Error.Conflict(
        "cluster.not-retained", "Une candidature choisie n’est pas retenue par cet appel. Rechargez la page et vérifiez la liste.");

    public static readonly Error NotAWorkingDay = Error.Invalid("cluster.working-day", "Choisissez un jour ouvré.", "On");

    public static readonly Error EndsBeforeStart = Error.Invalid("cluster.ends-before-start", "L’heure de fin vient après l’heure de début.", "EndsAt");

    public static readonly Error FirstDayMissing = Error.Invalid("cluster.first-day", "Choisissez la première journée.", "FirstDayOn");

    public static readonly Error DayMissing = Error.Invalid("cluster.day", "Choisissez un jour.", "On");

    public static readonly Error HourMissing = Error.Invalid("cluster.hour", "Indiquez le jour et les deux heures, par exemple 09:30.", "StartsAt");

    public static readonly Error AlreadyDelivered = Error.Conflict("cluster.delivered", "Cette date a déjà eu lieu : elle ne change plus.");

    public static readonly Error Cancelled = Error.Conflict("cluster.cancelled", "Cette date est annulée.");

    public static readonly Error AlreadyPlanned = Error.Conflict("cluster.planned", "Les dates de ce cluster sont déjà posées.");

    public static readonly Error RhythmOutOfRange = Error.Invalid("cluster.rhythm", "Laissez de 3 à 20 semaines entre deux journées.", "Weeks");

    public static Error SizeOutOfBounds(int least, int most, int chosen) => Error.Invalid(
        "cluster.size", "Un cluster de cet appel réunit de {0} à {1} établissements ; vous en avez choisi {2}.", "Members", least, most, chosen);

    public static Error DatesOpen(int dates) => Error.Conflict(
        "cluster.dates-open", "Il reste des dates prévues dans ce cluster : {0}. Notez celles qui ont eu lieu, annulez les autres.", dates);

    public static Error NotYet(DateOnly on) => Error.Conflict("cluster.not-yet", "Cette date est le {0} : notez-la ce jour-là ou après.", on);

    public static Error AlreadyInACluster(string establishment) => Error.Invalid(
        "cluster.elsewhere", "{0} est déjà dans un cluster en cours.", "Members", establishment);
}
