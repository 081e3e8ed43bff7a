using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Clusters;

/// <summary>Five to eight establishments of a region that work on a common theme with an adviser of the Aract.</summary>
public sealed class Cluster(ClusterId id, RegionCode region, string title, string theme, DateOnly formedOn) : Aggregate, IOfCluster, IOfRegion
{
    public const int LongestReason = 1000;
    public const int LongestStop = 500;

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

    /// <summary>Its last day. What it was stays to be read; nothing of it changes any more.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it ends here and what it leaves: "les six journées sont faites", "trop peu d’établissements".</summary>
    public string ClosedBecause { get; private set; } = "";

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

    /// <summary>Ends the cluster. Each establishment still in it went to the end, or stopped before for a reason of its own.</summary>
    /// <param name="stopped">Those that did not go to the end, with why.</param>
    /// <param name="openDates">Days and visits of which nobody has said whether they took place.</param>
    public Result<Done> Close(DateOnly on, string because, IReadOnlyDictionary<EstablishmentId, string> stopped, int openDates)
    {
        if (ClosedOn is not null) return default(Done);
        if (string.IsNullOrWhiteSpace(because)) return ClusterErrors.ClosingReasonMissing;
        if (because.Trim().Length > LongestReason) return ClusterErrors.ClosingReasonTooLong;
        if (stopped.Values.Any(why => why.Trim().Length > LongestStop)) return ClusterErrors.StopReasonTooLong;
        if (openDates > 0) return ClusterErrors.DatesOpen(openDates);

        var present = _members.Where(m => m.LeftOn is null).ToList();
        if (stopped.Keys.Except(present.Select(m => m.EstablishmentId)).Any()) return ClusterErrors.NotAMember;
        foreach (var member in present)
        {
            var place = _members.IndexOf(member);
            if (stopped.TryGetValue(member.EstablishmentId, out var why))
            {
                if (string.IsNullOrWhiteSpace(why)) return ClusterErrors.ReasonMissing;
                _members[place] = member with { LeftOn = on, LeftBecause = why.Trim() };
                Raise(new ClusterLeft(Id, member.EstablishmentId));
            }
            else
            {
                _members[place] = member with { LeftOn = on, CompletedOn = on };
            }
        }

        (ClosedOn, ClosedBecause, PausedOn, PauseCause) = (on, because.Trim(), null, "");
        Raise(new ClusterClosed(Id, on));
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
/// <param name="CompletedOn">The day the cluster closed, for those who went to its end.</param>
public sealed record Member(EstablishmentId EstablishmentId, DateOnly JoinedOn, DateOnly? LeftOn = null, string LeftBecause = "", DateOnly? CompletedOn = null)
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

public sealed record ClusterClosed(ClusterId ClusterId, DateOnly On) : IDomainEvent;
