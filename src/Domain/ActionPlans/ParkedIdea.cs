using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Domain.ActionPlans;

public readonly record struct ParkedIdeaId(Guid Value) : IId<ParkedIdeaId>
{
    public static ParkedIdeaId From(Guid value) => new(value);
}

/// <summary>Whose money an idea waits for (G3).</summary>
public enum Funding
{
    None,

    /// <summary>Contrat local d'amélioration des conditions de travail, through the health agency.</summary>
    Clact,
    Carsat,

    /// <summary>Fonds d'intervention régional.</summary>
    Fir,
    OwnBudget,
}

public enum ParkedState
{
    Waiting,
    TakenUp,
    GivenUp,
}

/// <summary>An idea that is not refused but cannot be done now. It comes back by itself on its date (G3).</summary>
public sealed class ParkedIdea(ParkedIdeaId id, EstablishmentId establishmentId, DemarcheId demarcheId, DateOnly parkedOn) : Aggregate, IOfEstablishment
{
    public const int LongestTitle = 160;
    public const int LongestReason = 1000;

    public ParkedIdeaId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public DateOnly ParkedOn { get; private init; } = parkedOn;

    public TopicId? TopicId { get; private init; }

    /// <summary>The wall's group or the decision that parked it: the same one parks one idea.</summary>
    public Guid? OriginId { get; private init; }

    public string Title { get; private init; } = "";

    public string Reason { get; private set; } = "";

    public Funding Funding { get; private set; }

    public DateOnly ReviewOn { get; private set; }

    public ParkedState State { get; private set; }

    /// <summary>How many times its date came and it still had to wait.</summary>
    public int Reviews { get; private set; }

    public static Result<ParkedIdea> Park(
        ParkedIdeaId id, EstablishmentId establishment, DemarcheId demarche, TopicId? topic, Guid? origin, string title, string reason, Funding funding,
        DateOnly reviewOn, DateOnly today)
    {
        (title, reason) = (title.Trim(), reason.Trim());
        if (title.Length == 0) return ParkedIdeaErrors.TitleMissing;
        if (title.Length > LongestTitle) return ParkedIdeaErrors.TooLong("Title");
        if (Refusal(reason, reviewOn, today) is { } refusal) return refusal;

        var idea = new ParkedIdea(id, establishment, demarche, today)
        {
            TopicId = topic,
            OriginId = origin,
            Title = title,
            Reason = reason,
            Funding = funding,
            ReviewOn = reviewOn,
        };
        idea.Raise(new IdeaParked(id, demarche, topic, reviewOn));
        return idea;
    }

    public bool IsDue(DateOnly today) => State is ParkedState.Waiting && today >= ReviewOn;

    public Result<Done> WaitAgain(string reason, Funding funding, DateOnly reviewOn, DateOnly today)
    {
        reason = reason.Trim();
        if (State is not ParkedState.Waiting) return ParkedIdeaErrors.AlreadyOut;
        if ((reason, funding, reviewOn) == (Reason, Funding, ReviewOn)) return default(Done);
        if (Refusal(reason, reviewOn, today) is { } refusal) return refusal;
        (Reason, Funding, ReviewOn, Reviews) = (reason, funding, reviewOn, Reviews + 1);
        Raise(new IdeaReviewed(Id, DemarcheId, State));
        return default(Done);
    }

    public Result<Done> TakeUp() => LeaveAs(ParkedState.TakenUp, Reason);

    public Result<Done> GiveUp(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? ParkedIdeaErrors.ReasonMissing : LeaveAs(ParkedState.GivenUp, reason.Trim());

    private Result<Done> LeaveAs(ParkedState state, string reason)
    {
        if (State == state) return default(Done);
        if (State is not ParkedState.Waiting) return ParkedIdeaErrors.AlreadyOut;
        if (reason.Length > LongestReason) return ParkedIdeaErrors.TooLong("Reason");
        (State, Reason) = (state, reason);
        Raise(new IdeaReviewed(Id, DemarcheId, state));
        return default(Done);
    }

    private static Error? Refusal(string reason, DateOnly reviewOn, DateOnly today)
    {
        if (reason.Length == 0) return ParkedIdeaErrors.ReasonMissing;
        if (reason.Length > LongestReason) return ParkedIdeaErrors.TooLong("Reason");
        return reviewOn <= today ? ParkedIdeaErrors.ReviewInThePast : null;
    }
}

public sealed record IdeaParked(ParkedIdeaId ParkedIdeaId, DemarcheId DemarcheId, TopicId? TopicId, DateOnly ReviewOn) : IDomainEvent;

public sealed record IdeaReviewed(ParkedIdeaId ParkedIdeaId, DemarcheId DemarcheId, ParkedState State) : IDomainEvent;
