using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Diagnosis;

public readonly record struct WallId(Guid Value) : IId<WallId>
{
    public static WallId From(Guid value) => new(value);
}

/// <summary>Where a workshop stands. Notes exist outside the urn from <see cref="Review"/> on, and for everybody from <see cref="Grouping"/> on.</summary>
public enum WallPhase
{
    /// <summary>Everyone writes privately; nobody reads.</summary>
    Writing,

    /// <summary>Two colleges look for notes that name somebody, before the room sees anything.</summary>
    Review,

    Grouping,
    Voting,

    /// <summary>Each group leaves by one of four doors.</summary>
    Exits,

    Closed,
}

/// <summary>One workshop on one question: written alone, read together, grouped, weighed, and left with something to do.</summary>
public sealed class Wall(
    WallId id, EstablishmentId establishmentId, DemarcheId demarcheId, CampaignId campaignId, PersonId hostId, string question, string occasion, DateOnly heldOn, int votesEach)
    : Aggregate, IOfEstablishment
{
    public const int LongestQuestion = 160;

    public const int LongestOccasion = 120;

    public const int MostVotesEach = 10;

    public const int LongestTimer = 90;

    public WallId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    /// <summary>The campaign whose urn keeps the notes until they are revealed.</summary>
    public CampaignId CampaignId { get; private init; } = campaignId;

    public PersonId HostId { get; private init; } = hostId;

    public string Question { get; private init; } = question;

    /// <summary>Who met: "groupe de travail du premier étage".</summary>
    public string Occasion { get; private init; } = occasion;

    public DateOnly HeldOn { get; private init; } = heldOn;

    /// <summary>Votes that one phone may give.</summary>
    public int VotesEach { get; private init; } = votesEach;

    public WallPhase Phase { get; private set; }

    /// <summary>When the time given for this phase is over; nothing happens by itself then, the host decides.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether the room may read the notes.</summary>
    public bool IsRevealed => Phase >= WallPhase.Grouping;

    public static Result<Wall> Open(
        WallId id, EstablishmentId establishmentId, DemarcheId demarcheId, CampaignId campaignId, PersonId hostId, WallPlan plan)
    {
        if (plan.Check().Failed(out var refused)) return refused;
        var wall = new Wall(id, establishmentId, demarcheId, campaignId, hostId, plan.Question.Trim(), plan.Occasion.Trim(), plan.HeldOn, plan.VotesEach);
        wall.Raise(new WallOpened(id, demarcheId));
        return wall;
    }

    /// <summary>Gives the room <paramref name="minutes"/> from <paramref name="now"/> on, 1 to 90.</summary>
    public Result<Done> SetTimer(int minutes, DateTimeOffset now)
    {
        if (Phase is WallPhase.Closed) return WallErrors.Closed;
        if (minutes is < 1 or > LongestTimer) return WallErrors.TimerOutOfRange;
        EndsAt = now.AddMinutes(minutes);
        Raise(new WallTimerSet(Id, minutes));
        return Done.Result;
    }

    /// <summary>Writing is over; two colleges read before the room does.</summary>
    public Result<Done> StartReview() => MoveTo(WallPhase.Review, from: [WallPhase.Writing]);

    /// <summary>The room sees all notes at once.</summary>
    public Result<Done> Reveal() => MoveTo(WallPhase.Grouping, from: [WallPhase.Writing, WallPhase.Review]);

    public Result<Done> StartVote(IReadOnlyCollection<WallGroup> groups)
    {
        if (Phase is WallPhase.Voting) return Done.Result;
        if (groups.Count < 2) return WallErrors.TooFewGroups;
        if (groups.Any(g => g.Name.Length == 0)) return WallErrors.GroupUnnamed;
        return MoveTo(WallPhase.Voting, from: [WallPhase.Grouping]);
    }

    /// <summary>Ends the vote, or goes without one: a small group often just talks.</summary>
    public Result<Done> StartExits(IReadOnlyCollection<WallGroup> groups)
    {
        if (Phase is WallPhase.Exits) return Done.Result;
        if (groups.Count == 0) return WallErrors.NoGroup;
        if (groups.Any(g => g.Name.Length == 0)) return WallErrors.GroupUnnamed;
        return MoveTo(WallPhase.Exits, from: [WallPhase.Grouping, WallPhase.Voting]);
    }

    /// <summary>Refused while a group or a loose note has no way out: a wall that ends in talk is what people fear.</summary>
    public Result<Done> Close(IReadOnlyCollection<WallGroup> groups, int looseNotes, DateTimeOffset now)
    {
        if (Phase is WallPhase.Closed) return Done.Result;
        if (Phase is not WallPhase.Exits) return WallErrors.NotNow;
        var waiting = groups.Count(g => g.Exit is null);
        if (waiting > 0) return WallErrors.GroupsWithoutExit(waiting);
        if (looseNotes > 0) return WallErrors.NotesWithoutExit(looseNotes);
        ClosedAt = now;
        return MoveTo(WallPhase.Closed, from: [WallPhase.Exits]);
    }

    /// <summary>A note left the wall. The journal keeps that it happened and why, never which words.</summary>
    public void NoteRemoved(NoteRemoval because) => Raise(new WallNoteRemoved(Id, because));

    private Result<Done> MoveTo(WallPhase next, WallPhase[] from)
    {
        if (Phase == next) return Done.Result; // The same button pressed twice, or by two hosts.
        if (!from.Contains(Phase)) return WallErrors.NotNow;
        (Phase, EndsAt) = (next, null);
        Raise(new WallPhaseStarted(Id, next));
        return Done.Result;
    }
}

/// <summary>What a host says when opening a wall.</summary>
public sealed record WallPlan(string Question, string Occasion, DateOnly HeldOn, int VotesEach)
{
    public Result<Done> Check()
    {
        if (string.IsNullOrWhiteSpace(Question)) return WallErrors.QuestionMissing;
        if (Question.Trim().Length > Wall.LongestQuestion) return WallErrors.QuestionTooLong;
        if (string.IsNullOrWhiteSpace(Occasion)) return WallErrors.OccasionMissing;
        if (Occasion.Trim().Length > Wall.LongestOccasion) return WallErrors.OccasionTooLong;
        if (VotesEach is < 1 or > Wall.MostVotesEach) return WallErrors.VotesOutOfRange;
        return Done.Result;
    }
}

public sealed record WallOpened(WallId WallId, DemarcheId DemarcheId) : IDomainEvent;

public sealed record WallPhaseStarted(WallId WallId, WallPhase Phase) : IDomainEvent;

public sealed record WallTimerSet(WallId WallId, int Minutes) : IDomainEvent;

public sealed record WallNoteRemoved(WallId WallId, NoteRemoval Because) : IDomainEvent;
