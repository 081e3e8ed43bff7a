using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Clusters;

public readonly record struct SupportVisitId(Guid Value) : IId<SupportVisitId>
{
    public static SupportVisitId From(Guid value) => new(value);
}

/// <summary>Half a day that the adviser spends with one establishment, at one step of its démarche.</summary>
public sealed class SupportVisit(SupportVisitId id, ClusterId clusterId, EstablishmentId establishmentId, int number, DateOnly on, HalfDay half)
    : Aggregate, IOfCluster, IOfEstablishment
{
    public SupportVisitId Id { get; private init; } = id;

    public ClusterId ClusterId { get; private init; } = clusterId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public int Number { get; private init; } = number;

    public DateOnly On { get; private set; } = on;

    public HalfDay Half { get; private set; } = half;

    /// <summary>By video rather than on site, when the roads or the wards say so.</summary>
    public bool IsRemote { get; private set; }

    public string Aim { get; private set; } = "";

    public DateState State { get; private set; }

    /// <summary>Why it was moved or cancelled.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What was agreed on the spot.</summary>
    public string Note { get; private set; } = "";

    public int Sequence { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public TimeOnly StartsAt => Half is HalfDay.Morning ? new(9, 0) : new(14, 0);

    public TimeOnly EndsAt => Half is HalfDay.Morning ? new(12, 30) : new(17, 30);

    public static SupportVisit Plan(SupportVisitId id, ClusterId cluster, PlannedVisit planned, string aim, DateTimeOffset now)
    {
        var visit = new SupportVisit(id, cluster, planned.EstablishmentId, planned.Number, planned.On, planned.Half) { Aim = aim, ChangedAt = now };
        visit.Raise(new SupportVisitPlanned(id, cluster, planned.EstablishmentId, planned.On));
        return visit;
    }

    public Result<Done> Describe(VisitFrame frame, DateTimeOffset now)
    {
        if (State is not DateState.Planned) return State is DateState.Cancelled ? ClusterErrors.Cancelled : ClusterErrors.AlreadyDelivered;
        var moved = frame.On != On || frame.Half != Half;
        if (moved && !WorkingDays.IsWorkingDay(frame.On)) return ClusterErrors.NotAWorkingDay;
        if (moved && Sequence > 0 && string.IsNullOrWhiteSpace(frame.Reason)) return ClusterErrors.ReasonMissing;

        (On, Half, IsRemote, Aim) = (frame.On, frame.Half, frame.IsRemote, frame.Aim.Trim());
        if (moved) Reason = frame.Reason.Trim();
        Touch(now);
        Raise(new SupportVisitMoved(Id, EstablishmentId, On));
        return default(Done);
    }

    public Result<Done> Deliver(DateOnly today, string note)
    {
        if (State is DateState.Delivered) return default(Done);
        if (State is DateState.Cancelled) return ClusterErrors.Cancelled;
        if (today < On) return ClusterErrors.NotYet(On);
        (State, Note) = (DateState.Delivered, note.Trim());
        Raise(new SupportVisitDelivered(Id, EstablishmentId, Number, On));
        return default(Done);
    }

    public Result<Done> Cancel(string reason, DateTimeOffset now)
    {
        if (State is DateState.Cancelled) return default(Done);
        if (State is DateState.Delivered) return ClusterErrors.AlreadyDelivered;
        if (string.IsNullOrWhiteSpace(reason)) return ClusterErrors.ReasonMissing;
        (State, Reason) = (DateState.Cancelled, reason.Trim());
        Touch(now);
        Raise(new SupportVisitCancelled(Id, EstablishmentId));
        return default(Done);
    }

    private void Touch(DateTimeOffset now) => (Sequence, ChangedAt) = (Sequence + 1, now);
}

/// <summary>When the adviser comes, how and for what.</summary>
public sealed record VisitFrame(DateOnly On, HalfDay Half, bool IsRemote, string Aim, string Reason = "");

public sealed record SupportVisitPlanned(SupportVisitId VisitId, ClusterId ClusterId, EstablishmentId EstablishmentId, DateOnly On) : IDomainEvent;

public sealed record SupportVisitMoved(SupportVisitId VisitId, EstablishmentId EstablishmentId, DateOnly On) : IDomainEvent;

public sealed record SupportVisitDelivered(SupportVisitId VisitId, EstablishmentId EstablishmentId, int Number, DateOnly On) : IDomainEvent;

public sealed record SupportVisitCancelled(SupportVisitId VisitId, EstablishmentId EstablishmentId) : IDomainEvent;
