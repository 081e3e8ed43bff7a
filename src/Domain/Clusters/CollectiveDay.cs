using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Clusters;

public readonly record struct CollectiveDayId(Guid Value) : IId<CollectiveDayId>
{
    public static CollectiveDayId From(Guid value) => new(value);
}

/// <summary>A day on which the trinômes of a cluster work together. All three seats are expected.</summary>
public sealed class CollectiveDay(CollectiveDayId id, ClusterId clusterId, int number, DateOnly on) : Aggregate, IOfCluster
{
    private readonly List<DayAttendance> _present = [];

    public CollectiveDayId Id { get; private init; } = id;

    public ClusterId ClusterId { get; private init; } = clusterId;

    /// <summary>From 1; the order of the course, whatever the dates become.</summary>
    public int Number { get; private init; } = number;

    public DateOnly On { get; private set; } = on;

    public TimeOnly StartsAt { get; private set; } = new(9, 30);

    public TimeOnly EndsAt { get; private set; } = new(16, 30);

    public string Place { get; private set; } = "";

    /// <summary>What the day is for, in the words of the invitation.</summary>
    public string Aim { get; private set; } = "";

    public DateState State { get; private set; }

    /// <summary>Why it was moved or cancelled.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Raised with each change of what a calendar shows (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<DayAttendance> Present => _present;

    public static CollectiveDay Plan(CollectiveDayId id, ClusterId cluster, int number, DateOnly on, string aim, DateTimeOffset now)
    {
        var day = new CollectiveDay(id, cluster, number, on) { Aim = aim, ChangedAt = now };
        day.Raise(new CollectiveDayPlanned(id, cluster, number, on));
        return day;
    }

    public Result<Done> Describe(DayFrame frame, DateTimeOffset now)
    {
        if (State is not DateState.Planned) return State is DateState.Cancelled ? ClusterErrors.Cancelled : ClusterErrors.AlreadyDelivered;
        if (frame.EndsAt <= frame.StartsAt) return ClusterErrors.EndsBeforeStart;
        if (frame.On != On && !WorkingDays.IsWorkingDay(frame.On)) return ClusterErrors.NotAWorkingDay;
        if (frame.On != On && Sequence > 0 && string.IsNullOrWhiteSpace(frame.Reason)) return ClusterErrors.ReasonMissing;

        var moved = frame.On != On;
        (On, StartsAt, EndsAt, Place, Aim) = (frame.On, frame.StartsAt, frame.EndsAt, frame.Place.Trim(), frame.Aim.Trim());
        if (moved) Reason = frame.Reason.Trim();
        Touch(now);
        if (moved) Raise(new CollectiveDayMoved(Id, ClusterId, On));
        else Raise(new CollectiveDayDescribed(Id, ClusterId));
        return default(Done);
    }

    /// <summary>Notes who came. The day counts as delivered from then on.</summary>
    public Result<Done> Deliver(IReadOnlyCollection<DayAttendance> present, DateOnly today)
    {
        if (State is DateState.Cancelled) return ClusterErrors.Cancelled;
        if (today < On) return ClusterErrors.NotYet(On);
        _present.Clear();
        _present.AddRange(present.Distinct());
        if (State is DateState.Planned) Raise(new CollectiveDayDelivered(Id, ClusterId, Number, On));
        State = DateState.Delivered;
        return default(Done);
    }

    public Result<Done> Cancel(string reason, DateTimeOffset now)
    {
        if (State is DateState.Cancelled) return default(Done);
        if (State is DateState.Delivered) return ClusterErrors.AlreadyDelivered;
        if (string.IsNullOrWhiteSpace(reason)) return ClusterErrors.ReasonMissing;
        (State, Reason) = (DateState.Cancelled, reason.Trim());
        Touch(now);
        Raise(new CollectiveDayCancelled(Id, ClusterId));
        return default(Done);
    }

    private void Touch(DateTimeOffset now) => (Sequence, ChangedAt) = (Sequence + 1, now);
}

/// <summary>Somebody who came, and for which establishment.</summary>
public sealed record DayAttendance(EstablishmentId EstablishmentId, PersonId PersonId);

/// <summary>What the invitation to a day says. A date announced once changes with a reason only.</summary>
public sealed record DayFrame(DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt, string Place, string Aim, string Reason = "");

public sealed record CollectiveDayPlanned(CollectiveDayId DayId, ClusterId ClusterId, int Number, DateOnly On) : IDomainEvent;

public sealed record CollectiveDayDescribed(CollectiveDayId DayId, ClusterId ClusterId) : IDomainEvent;

public sealed record CollectiveDayMoved(CollectiveDayId DayId, ClusterId ClusterId, DateOnly On) : IDomainEvent;

public sealed record CollectiveDayDelivered(CollectiveDayId DayId, ClusterId ClusterId, int Number, DateOnly On) : IDomainEvent;

public sealed record CollectiveDayCancelled(CollectiveDayId DayId, ClusterId ClusterId) : IDomainEvent;
