using Essaim.Domain.Common;

namespace Essaim.Domain.Programmes;

/// <summary>Every reason a programme is refused.</summary>
public static class ProgrammeErrors
{
    public static readonly Error NameMissing = Error.Invalid(
        "programme.name-missing", "Choisissez un programme, ou donnez un nom au nouveau.", "NewProgramme");

    public static readonly Error NameTooLong = Error.Invalid(
        "programme.name-too-long", "Le nom du programme tient en 120 caractères.", "NewProgramme");
}

/// <summary>Every reason a wave is refused.</summary>
public static class WaveErrors
{
    public static readonly Error NameMissing = Error.Invalid("wave.name-missing", "Donnez un nom à la vague, par exemple « Vague 2027 ».", "Name");

    public static readonly Error NameTooLong = Error.Invalid("wave.name-too-long", "Le nom de la vague tient en 120 caractères.", "Name");

    public static readonly Error StartMissing = Error.Invalid("wave.start-missing", "Donnez le jour du début.", "StartsOn");

    public static readonly Error EndsBeforeStart = Error.Invalid("wave.ends-before-start", "La fin vient après le début.", "EndsOn");

    public static readonly Error BudgetNotPositive = Error.Invalid(
        "wave.budget", "Le budget est un nombre d’euros, sans centimes. Laissez vide s’il n’est pas annoncé.", "BudgetInEuros");

    public static readonly Error NoRegion = Error.Invalid("wave.no-region", "Choisissez au moins une région.", "Regions");

    public static readonly Error RegionNotInvited = Error.Invalid(
        "wave.region-not-invited", "Cette vague n’est pas ouverte à cette région, ou elle est finie.", "WaveId");
}

/// <summary>Every reason a change of status is refused.</summary>
public static class ParticipationErrors
{
    public static readonly Error NotNext = Error.Conflict(
        "participation.not-next", "Ce changement de situation ne peut pas suivre la situation actuelle de l’établissement dans la vague.");

    public static Error BeforeLast(DateOnly last) => Error.Conflict(
        "participation.before-last", "La situation de cet établissement a déjà changé le {0} : la nouvelle date ne peut pas être antérieure.", last);
}
