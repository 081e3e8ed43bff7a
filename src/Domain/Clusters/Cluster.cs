using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Clusters;

/// <summary>Five to eight establishments of a region that work on a common theme with an adviser of the Aract.</summary>
public sealed class Cluster(ClusterId id, RegionCode region, string title, string theme, DateOnly formedOn) : Aggregate, IOfCluster, IOfRegion
{
    private readonly List<Member> _members = [];

    public ClusterId Id { get; private init; } = id;

    public RegionCode Region { get; private init; } = region;

    public string Title { get; private set; } = title;

    public string Theme { get; private set; } = theme;

    /// <summary>The call it came from and the wave that call belongs to, where there was one.</summary>
    public Guid? CallId { get; private init; }

    public Guid? WaveId { get; private init; }

    public DateOnly FormedOn { get; private init; } = formedOn;

    /// <summary>The chargé·e de mission who accompanies it.</summary>
    public PersonId? AdviserId { get; private set; }

    public int MinSize { get; private init; }

    public int MaxSize { get; private init; }

    public DateOnly? PausedOn { get; private set; }

    /// <summary>Why it stands still, in words everyone may read: "plan blanc dans la région".</summary>
    public string PauseCause { get; private set; } = "";

    public IReadOnlyList<Member> Members => _members;

    ClusterId IOfCluster.ClusterId => Id;

    public static Result<Cluster> Form(ClusterId id, ClusterFrame frame, IReadOnlyCollection<EstablishmentId> members, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(frame.Title)) return ClusterErrors.TitleMissing;
        if (frame.AdviserId is null) return ClusterErrors.AdviserMissing;
        var chosen = members.Distinct().ToList();
        if (chosen.Count < frame.MinSize || chosen.Count > frame.MaxSize) return ClusterErrors.SizeOutOfBounds(frame.MinSize, frame.MaxSize, chosen.Count);

        var cluster = new Cluster(id, frame.Region, frame.Title.Trim(), frame.Theme.Trim(), on)
        {
            CallId = frame.CallId,
            WaveId = frame.WaveId,
            AdviserId = frame.AdviserId,
            MinSize = frame.MinSize,
            MaxSize = frame.MaxSize,
        };
        cluster._members.AddRange(chosen.Select(e => new Member(e, on)));
        cluster.Raise(new ClusterFormed(id, frame.Region, frame.AdviserId.Value));
        return cluster;
    }

    public IEnumerable<EstablishmentId> MembersOn(DateOnly day) => _members.Where(m => m.IsIn(day)).Select(m => m.EstablishmentId);

    /// <summary>Another adviser takes the cluster over: the first one sees its establishments no more.</summary>
    public void Appoint(PersonId adviser)
    {
        if (AdviserId == adviser) return;
        AdviserId = adviser;
        Raise(new AdviserAppointed(Id, adviser));
    }

    public Result<Done> Leave(EstablishmentId establishment, DateOnly lastDay, string reason)
    {
        var index = _members.FindIndex(m => m.EstablishmentId == establishment && m.LeftOn is null);
        if (index < 0) return ClusterErrors.NotAMember;
        if (string.IsNullOrWhiteSpace(reason)) return ClusterErrors.ReasonMissing;
        _members[index] = _members[index] with { LeftOn = lastDay, LeftBecause = reason.Trim() };
        Raise(new ClusterLeft(Id, establishment));
        return default(Done);
    }

    public Result<Done> Pause(DateOnly on, string cause)
    {
        if (PausedOn is not null) return ClusterErrors.AlreadyPaused;
        if (string.IsNullOrWhiteSpace(cause)) return ClusterErrors.CauseMissing;
        (PausedOn, PauseCause) = (on, cause.Trim());
        Raise(new ClusterPaused(Id));
        return default(Done);
    }

    /// <summary>Starts again and tells how long it stood still, so that the plan moves by as much.</summary>
    public Result<int> Resume(DateOnly on)
    {
        if (PausedOn is not { } since) return ClusterErrors.NotPaused;
        (PausedOn, PauseCause) = (null, "");
        Raise(new ClusterResumed(Id));
        return Math.Max(0, on.DayNumber - since.DayNumber);
    }
}

/// <summary>One establishment in a cluster, from one day to another.</summary>
public sealed record Member(EstablishmentId EstablishmentId, DateOnly JoinedOn, DateOnly? LeftOn = null, string LeftBecause = "")
{
    public bool IsIn(DateOnly day) => JoinedOn <= day && (LeftOn is null || day <= LeftOn);
}

/// <summary>What is agreed before a cluster is formed.</summary>
public sealed record ClusterFrame(
    RegionCode Region, string Title, string Theme, PersonId? AdviserId, int MinSize = 5, int MaxSize = 8, Guid? CallId = null, Guid? WaveId = null);

public sealed record ClusterFormed(ClusterId ClusterId, RegionCode Region, PersonId AdviserId) : IDomainEvent;

public sealed record AdviserAppointed(ClusterId ClusterId, PersonId AdviserId) : IDomainEvent;

public sealed record ClusterLeft(ClusterId ClusterId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record ClusterPaused(ClusterId ClusterId) : IDomainEvent;

public sealed record ClusterResumed(ClusterId ClusterId) : IDomainEvent;
