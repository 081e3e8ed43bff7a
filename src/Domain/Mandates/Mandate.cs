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

    public static Mandate Give(MandateId id, PersonId personId, Role role, Reach reach, DateOnly startsOn, string givenBy = "")
    {
        var mandate = new Mandate(id, personId, role, startsOn)
        {
            EstablishmentId = reach.Establishment,
            ClusterId = reach.Cluster,
            Region = reach.Region,
            GivenBy = givenBy.Trim(),
        };
        mandate.Raise(new MandateGiven(id, personId, role, reach.Establishment, reach.Cluster));
        return mandate;
    }

    public bool IsHeldOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);

    public Result<Done> End(DateOnly lastDay, PersonId? successor = null, string? handoverNote = null)
    {
        if (lastDay < StartsOn) return MandateErrors.EndsBeforeStart(StartsOn);
        if (EndsOn is not null) return MandateErrors.AlreadyEnded;
        (EndsOn, SuccessorId, HandoverNote) = (lastDay, successor, handoverNote);
        Raise(new MandateEnded(Id, PersonId, EstablishmentId, successor));
        return default(Done);
    }
}

public sealed record MandateGiven(MandateId MandateId, PersonId PersonId, Role Role, EstablishmentId? EstablishmentId, ClusterId? ClusterId) : IDomainEvent;

public sealed record MandateEnded(MandateId MandateId, PersonId PersonId, EstablishmentId? EstablishmentId, PersonId? SuccessorId) : IDomainEvent;

/// <summary>Every reason a change of mandate is refused.</summary>
public static class MandateErrors
{
    public static readonly Error AlreadyEnded = Error.Conflict("mandate.ended", "Ce mandat est déjà terminé.");

    public static Error EndsBeforeStart(DateOnly startsOn) => Error.Invalid(
        "mandate.ends-before-start", "Le mandat a commencé le {0} : il ne peut pas finir avant.", "EndsOn", startsOn);
}
