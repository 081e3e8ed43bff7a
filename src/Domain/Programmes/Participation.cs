using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Programmes;

public readonly record struct ParticipationId(Guid Value) : IId<ParticipationId>
{
    public static ParticipationId From(Guid value) => new(value);
}

/// <summary>Where an establishment stands in a wave. Sources that count waves differently mostly count different ones of these.</summary>
public enum WaveStatus
{
    Candidate,
    NotRetained,
    Retained,
    Engaged,
    Withdrawn,
    Completed,
}

/// <summary>A status from the day it began.</summary>
public sealed record StatusChange(WaveStatus Status, DateOnly On, int Order);

/// <summary>The dated course of one establishment through one wave; nothing is overwritten, so any past count can be made again.</summary>
public sealed class Participation(ParticipationId id, WaveId waveId, EstablishmentId establishmentId, RegionCode region)
    : Aggregate, IOfEstablishment, IOfRegion
{
    private readonly List<StatusChange> _changes = [];

    public ParticipationId Id { get; private init; } = id;

    public WaveId WaveId { get; private init; } = waveId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public RegionCode Region { get; private init; } = region;

    public IReadOnlyList<StatusChange> Changes => _changes;

    /// <summary>The same status again is no change. A candidature refused in one call may be followed by another in the same wave.</summary>
    public Result<Done> Record(WaveStatus status, DateOnly on)
    {
        var last = _changes.MaxBy(c => c.Order);
        if (last?.Status == status) return default(Done);
        if (last is not null && on < last.On) return ParticipationErrors.BeforeLast(last.On);
        if (!MayFollow(last?.Status, status)) return ParticipationErrors.NotNext;

        _changes.Add(new(status, on, _changes.Count));
        Raise(new StatusRecorded(WaveId, EstablishmentId, status, on));
        return default(Done);
    }

    public static bool MayFollow(WaveStatus? last, WaveStatus next) => (last, next) switch
    {
        (null or WaveStatus.NotRetained or WaveStatus.Withdrawn, WaveStatus.Candidate) => true,
        (WaveStatus.Candidate, WaveStatus.NotRetained or WaveStatus.Retained or WaveStatus.Withdrawn) => true,
        (WaveStatus.Retained, WaveStatus.Engaged or WaveStatus.Withdrawn) => true,
        (WaveStatus.Engaged, WaveStatus.Withdrawn or WaveStatus.Completed) => true,
        _ => false,
    };
}

public sealed record StatusRecorded(WaveId WaveId, EstablishmentId EstablishmentId, WaveStatus Status, DateOnly On) : IDomainEvent;
