using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Mandates;

public readonly record struct MandateId(Guid Value) : IId<MandateId>
{
    public static MandateId From(Guid value) => new(value);
}

/// <summary>A seat held from one day to another. The day after its end it gives nothing.</summary>
public sealed class Mandate(MandateId id, PersonId personId, Role role, DateOnly startsOn) : Aggregate
{
    public MandateId Id { get; private init; } = id;

    public PersonId PersonId { get; private init; } = personId;

    public Role Role { get; private init; } = role;

    public EstablishmentId? EstablishmentId { get; private init; }

    public ClusterId? ClusterId { get; private init; }

    public RegionCode? Region { get; private init; }

    public DateOnly StartsOn { get; private init; } = startsOn;

    /// <summary>Last day of the seat, included; empty while it runs.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Who gave the mandate, in words: "élue au CSE, scrutin de mars".</summary>
    public string GivenBy { get; private init; } = "";

    /// <summary>Who took the seat over, with what the leaver wrote for them.</summary>
    public PersonId? SuccessorId { get; private set; }

    public string? HandoverNote { get; private set; }

    /// <summary>The seat this one stands in for: a suppléant has the same rights and the same dates of the year, not a second voice.</summary>
    public MandateId? SubstituteForId { get; private init; }

    public static Mandate Give(
        MandateId id, PersonId personId, Role role, Reach reach, DateOnly startsOn, string givenBy = "", MandateId? substituteFor = null)
    {
        var mandate = new Mandate(id, personId, role, startsOn)
        {
            EstablishmentId = reach.Establishment,
            ClusterId = reach.Cluster,
            Region = reach.Region,
            GivenBy = givenBy.Trim(),
            SubstituteForId = substituteFor,
        };
        mandate.Raise(new MandateGiven(id, personId, role, reach.Establishment, reach.Cluster));
        return mandate;
    }

    public bool IsHeldOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);

    /// <summary>The leaver writes for the successor; the successor's own seat is a mandate of its own, from the next day on.</summary>
    public Result<Mandate> HandOver(MandateId successorMandate, PersonId successor, DateOnly lastDay, string note, string givenBy)
    {
        if (successor == PersonId) return MandateErrors.SamePerson;
        if (string.IsNullOrWhiteSpace(note)) return MandateErrors.HandoverNoteMissing;
        if (End(lastDay, successor, note.Trim()).Failed(out var reason)) return reason;
        return Give(successorMandate, successor, Role, new(EstablishmentId, ClusterId, Region), lastDay.AddDays(1), givenBy, SubstituteForId);
    }

    public Result<Done> End(DateOnly lastDay, PersonId? successor = null, string? handoverNote = null)
    {
        if (lastDay < StartsOn) return MandateErrors.EndsBeforeStart(StartsOn);
        if (EndsOn is not null) return MandateErrors.AlreadyEnded;
        (EndsOn, SuccessorId, HandoverNote) = (lastDay, successor, handoverNote);
        Raise(new MandateEnded(Id, PersonId, EstablishmentId, successor));
        return Done.Result;
    }
}

public sealed record MandateGiven(MandateId MandateId, PersonId PersonId, Role Role, EstablishmentId? EstablishmentId, ClusterId? ClusterId) : IDomainEvent;

public sealed record MandateEnded(MandateId MandateId, PersonId PersonId, EstablishmentId? EstablishmentId, PersonId? SuccessorId) : IDomainEvent;

/// <summary>Every reason a change of mandate is refused.</summary>
public static class MandateErrors
{
    public static readonly Error AlreadyEnded = Error.Conflict("mandate.ended", "Ce mandat est déjà terminé.");

    public static readonly Error SamePerson = Error.Invalid(
        "mandate.same-person", "Une personne ne se remplace pas elle-même. Choisissez quelqu’un d’autre.", "Email");

    public static readonly Error HandoverNoteMissing = Error.Invalid(
        "mandate.handover-note", "Écrivez quelques lignes pour la personne qui arrive : ce qui est en cours, ce qui compte, qui aider.", "Note");

    public static readonly Error RoleMissing = Error.Invalid("mandate.role", "Choisissez un siège dans la liste.", "Role");

    public static readonly Error StartMissing = Error.Invalid("mandate.starts-on", "Indiquez le premier jour du mandat.", "StartsOn");

    public static readonly Error LastDayMissing = Error.Invalid("mandate.last-day", "Indiquez le dernier jour du mandat.", "LastDay");

    public static readonly Error RegionMissing = Error.Invalid("mandate.region", "Choisissez la région de ce siège.", "Region");

    public static readonly Error GivenByMissing = Error.Invalid(
        "mandate.given-by", "Dites qui a donné ce mandat, par exemple « élue au CSE, scrutin de mars ».", "GivenBy");

    public static readonly Error OutOfReach = Error.Invalid("mandate.reach", "Ce siège n’existe pas à cet endroit. Choisissez-en un autre.", "Role");

    public static readonly Error LastOfTeam = Error.Conflict(
        "mandate.last-of-team", "Vous êtes la dernière personne qui peut gérer l’équipe. Invitez d’abord votre remplaçant.");

    public static Error EndsBeforeStart(DateOnly startsOn) => Error.Invalid(
        "mandate.ends-before-start", "Le mandat a commencé le {0} : il ne peut pas finir avant.", "LastDay", startsOn);
}
