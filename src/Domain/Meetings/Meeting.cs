using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Meetings;

public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);
}

/// <summary>Which body meets.</summary>
public enum MeetingKind
{
    SteeringCommittee,
    WorkingGroup,
    Trinome,
    Team,
    Cluster,
    Region,
}

public enum MeetingState
{
    Open,
    Closed,
    Cancelled,
}

/// <summary>Any body that meets, at an establishment, in a cluster or in a region. Its minutes are written while it sits.</summary>
public sealed class Meeting(MeetingId id, MeetingKind kind, string title, DateOnly on, TimeOnly startsAt, TimeOnly endsAt) : Aggregate, IOfReach
{
    private readonly List<Attendance> _attendances = [];
    private readonly List<MinuteLine> _lines = [];

    public MeetingId Id { get; private init; } = id;

    public MeetingKind Kind { get; private init; } = kind;

    public EstablishmentId? EstablishmentId { get; private init; }

    public ClusterId? ClusterId { get; private init; }

    public RegionCode? Region { get; private init; }

    public string Title { get; private set; } = title;

    public DateOnly On { get; private set; } = on;

    /// <summary>Hours of the wall clock in Paris: a meeting is where people are.</summary>
    public TimeOnly StartsAt { get; private set; } = startsAt;

    public TimeOnly EndsAt { get; private set; } = endsAt;

    public string Place { get; private set; } = "";

    public string Agenda { get; private set; } = "";

    public MeetingState State { get; private set; }

    /// <summary>Why it did not take place; empty unless cancelled.</summary>
    public string CancelledBecause { get; private set; } = "";

    public IReadOnlyList<Attendance> Attendances => _attendances;

    public IReadOnlyList<MinuteLine> Lines => _lines;

    public Reach Reach => new(EstablishmentId, ClusterId, Region);

    public static Result<Meeting> Plan(MeetingId id, MeetingKind kind, Reach reach, MeetingFrame frame)
    {
        if (frame.Refusal() is { } refusal) return refusal;
        var meeting = new Meeting(id, kind, frame.Title.Trim(), frame.On, frame.StartsAt, frame.EndsAt)
        {
            EstablishmentId = reach.Establishment,
            ClusterId = reach.Cluster,
            Region = reach.Region,
            Place = frame.Place.Trim(),
            Agenda = frame.Agenda.Trim(),
        };
        meeting.Raise(new MeetingPlanned(id, kind, frame.On));
        return meeting;
    }

    public Result<Done> Change(MeetingFrame frame)
    {
        if (State is not MeetingState.Open) return MeetingErrors.NoLongerOpen;
        if (frame.Refusal() is { } refusal) return refusal;
        (Title, On, StartsAt, EndsAt) = (frame.Title.Trim(), frame.On, frame.StartsAt, frame.EndsAt);
        (Place, Agenda) = (frame.Place.Trim(), frame.Agenda.Trim());
        Raise(new MeetingMoved(Id, On));
        return default(Done);
    }

    /// <summary>Adds somebody to those who are expected. Asked twice, they are expected once.</summary>
    public void Expect(PersonId person)
    {
        if (_attendances.Exists(a => a.PersonId == person)) return;
        _attendances.Add(new(person, IsPresent: false));
    }

    /// <summary>Notes who was there, and nobody else: a certificate of working time rests on it.</summary>
    public Result<Done> NotePresent(IReadOnlyCollection<PersonId> present)
    {
        if (State is MeetingState.Cancelled) return MeetingErrors.NoLongerOpen;
        foreach (var person in present) Expect(person);
        for (var i = 0; i < _attendances.Count; i++) _attendances[i] = _attendances[i] with { IsPresent = present.Contains(_attendances[i].PersonId) };
        Raise(new AttendanceNoted(Id, present.Count));
        return default(Done);
    }

    public Result<MinuteLine> Write(MinuteLineId lineId, MinuteKind kind, string text)
    {
        if (_lines.Find(l => l.Id == lineId) is { } known) return known;
        if (State is not MeetingState.Open) return MeetingErrors.NoLongerOpen;
        if (string.IsNullOrWhiteSpace(text)) return MeetingErrors.LineEmpty;
        if (text.Trim().Length > MinuteLine.Longest) return MeetingErrors.LineTooLong;

        var line = new MinuteLine(lineId, _lines.Count + 1, kind, text.Trim());
        _lines.Add(line);
        Raise(new MinuteWritten(Id, lineId, kind));
        return line;
    }

    /// <summary>An open question found its answer: it leaves the recap of the next meetings.</summary>
    public Result<Done> Settle(MinuteLineId lineId)
    {
        var index = _lines.FindIndex(l => l.Id == lineId && l.Kind is MinuteKind.Open);
        if (index < 0) return Error.NotFound("meeting.line-unknown");
        if (_lines[index].IsSettled) return default(Done);
        _lines[index] = _lines[index] with { IsSettled = true };
        Raise(new QuestionSettled(Id, lineId));
        return default(Done);
    }

    public Result<Done> Close(DateOnly today)
    {
        if (State is MeetingState.Closed) return default(Done);
        if (State is MeetingState.Cancelled) return MeetingErrors.NoLongerOpen;
        if (today < On) return MeetingErrors.NotHeldYet(On);
        if (!_attendances.Exists(a => a.IsPresent)) return MeetingErrors.NobodyPresent;
        State = MeetingState.Closed;
        Raise(new MeetingClosed(Id, Kind, On));
        return default(Done);
    }

    public Result<Done> Cancel(string reason)
    {
        if (State is MeetingState.Cancelled) return default(Done);
        if (State is MeetingState.Closed) return MeetingErrors.NoLongerOpen;
        if (string.IsNullOrWhiteSpace(reason)) return MeetingErrors.ReasonMissing;
        (State, CancelledBecause) = (MeetingState.Cancelled, reason.Trim());
        Raise(new MeetingCancelled(Id));
        return default(Done);
    }
}

/// <summary>When, where and about what a body meets.</summary>
public sealed record MeetingFrame(string Title, DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt, string Place = "", string Agenda = "")
{
    /// <summary>Two hours is what teams in care can give without being late at the bedside.</summary>
    public static readonly TimeSpan Comfortable = TimeSpan.FromHours(2);

    internal Error? Refusal()
    {
        if (string.IsNullOrWhiteSpace(Title)) return MeetingErrors.TitleMissing;
        return EndsAt <= StartsAt ? MeetingErrors.EndsBeforeStart : null;
    }
}

public sealed record MeetingPlanned(MeetingId MeetingId, MeetingKind Kind, DateOnly On) : IDomainEvent;

public sealed record MeetingMoved(MeetingId MeetingId, DateOnly On) : IDomainEvent;

public sealed record AttendanceNoted(MeetingId MeetingId, int Present) : IDomainEvent;

public sealed record MinuteWritten(MeetingId MeetingId, MinuteLineId LineId, MinuteKind Kind) : IDomainEvent;

public sealed record QuestionSettled(MeetingId MeetingId, MinuteLineId LineId) : IDomainEvent;

public sealed record MeetingClosed(MeetingId MeetingId, MeetingKind Kind, DateOnly On) : IDomainEvent;

public sealed record MeetingCancelled(MeetingId MeetingId) : IDomainEvent;
