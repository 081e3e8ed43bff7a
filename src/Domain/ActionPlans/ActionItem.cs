using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Domain.ActionPlans;

public readonly record struct ActionItemId(Guid Value) : IId<ActionItemId>
{
    public static ActionItemId From(Guid value) => new(value);
}

public enum ActionState
{
    /// <summary>Proposed after a verdict; nobody has taken it yet, so nobody can be late.</summary>
    Draft,
    Planned,
    Done,
    Abandoned,
}

/// <summary>One act of the plan: what, who, by when, with what. Followed until it is done, or abandoned with its reason (B3).</summary>
public sealed class ActionItem(ActionItemId id, EstablishmentId establishmentId, DemarcheId demarcheId, DateOnly createdOn)
    : Aggregate, IOfEstablishment
{
    public const int LongestWhat = 300;
    public const int LongestText = 500;

    public ActionItemId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public DateOnly CreatedOn { get; private init; } = createdOn;

    public TopicId? TopicId { get; private init; }

    /// <summary>The verdict or the decision it comes from: the same one proposes one action.</summary>
    public Guid? OriginId { get; private init; }

    public string What { get; private set; } = "";

    /// <summary>A function or a first name, as the team says it.</summary>
    public string Owner { get; private set; } = "";

    public string Means { get; private set; } = "";

    public DateOnly? DueOn { get; private set; }

    /// <summary>The first date that was given: a promise moved three times is seen to have moved.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    public ActionState State { get; private set; }

    public string StateReason { get; private set; } = "";

    public DateOnly? EndedOn { get; private set; }

    /// <summary>An action still without owner or date, as a verdict leaves it.</summary>
    public static Result<ActionItem> Propose(
        ActionItemId id, EstablishmentId establishment, DemarcheId demarche, TopicId? topic, Guid? origin, string what, DateOnly today)
    {
        what = what.Trim();
        if (what.Length == 0) return ActionErrors.WhatMissing;
        if (what.Length > LongestWhat) return ActionErrors.TooLong("What");
        var item = new ActionItem(id, establishment, demarche, today) { TopicId = topic, OriginId = origin, What = what };
        item.Raise(new ActionProposed(id, demarche, topic));
        return item;
    }

    /// <summary>Somebody takes it: from here on it can be kept or late.</summary>
    public Result<Done> Commit(string what, string owner, DateOnly? dueOn, string means, DateOnly today)
    {
        (what, owner, means) = (what.Trim(), owner.Trim(), means.Trim());
        if (State is ActionState.Planned && (what, owner, means, dueOn) == (What, Owner, Means, DueOn)) return default(Done);
        if (State is not ActionState.Draft) return ActionErrors.AlreadyTaken;
        if (what.Length == 0) return ActionErrors.WhatMissing;
        if (what.Length > LongestWhat) return ActionErrors.TooLong("What");
        if (owner.Length == 0) return ActionErrors.OwnerMissing;
        if (owner.Length > 120) return ActionErrors.TooLong("Owner");
        if (means.Length > LongestText) return ActionErrors.TooLong("Means");
        if (dueOn is null) return ActionErrors.DueMissing;
        if (dueOn < today) return ActionErrors.DueInThePast;

        (What, Owner, Means, DueOn, FirstDueOn, State) = (what, owner, means, dueOn, dueOn, ActionState.Planned);
        Raise(new ActionCommitted(Id, DemarcheId, dueOn.Value));
        return default(Done);
    }

    public bool IsLate(DateOnly today) => State is ActionState.Planned && today > DueOn;

    /// <summary>Whether it was done by the date first given.</summary>
    public bool WasKept => State is ActionState.Done && EndedOn <= FirstDueOn;

    public Result<Done> MoveTo(DateOnly? dueOn, string reason, DateOnly today)
    {
        reason = reason.Trim();
        if (State is not ActionState.Planned) return ActionErrors.NotRunning;
        if (dueOn is null) return ActionErrors.DueMissing;
        if (dueOn == DueOn && reason == StateReason) return default(Done);
        if (dueOn < today) return ActionErrors.DueInThePast;
        if (reason.Length == 0) return ActionErrors.ReasonMissing;
        if (reason.Length > LongestText) return ActionErrors.TooLong("Reason");
        (DueOn, StateReason) = (dueOn, reason);
        Raise(new ActionMoved(Id, DemarcheId, dueOn.Value));
        return default(Done);
    }

    public Result<Done> Finish(DateOnly on, DateOnly today)
    {
        if (State is ActionState.Done) return default(Done);
        if (State is not ActionState.Planned) return ActionErrors.NotRunning;
        if (on > today || on < CreatedOn) return ActionErrors.EndOutOfRange(CreatedOn);
        (State, EndedOn) = (ActionState.Done, on);
        Raise(new ActionFinished(Id, DemarcheId, WasKept));
        return default(Done);
    }

    public Result<Done> Abandon(string reason, DateOnly today)
    {
        reason = reason.Trim();
        if (State is ActionState.Abandoned) return default(Done);
        if (State is ActionState.Done) return ActionErrors.NotRunning;
        if (reason.Length == 0) return ActionErrors.ReasonMissing;
        if (reason.Length > LongestText) return ActionErrors.TooLong("Reason");
        (State, StateReason, EndedOn) = (ActionState.Abandoned, reason, today);
        Raise(new ActionAbandoned(Id, DemarcheId));
        return default(Done);
    }
}

public sealed record ActionProposed(ActionItemId ActionItemId, DemarcheId DemarcheId, TopicId? TopicId) : IDomainEvent;

public sealed record ActionCommitted(ActionItemId ActionItemId, DemarcheId DemarcheId, DateOnly DueOn) : IDomainEvent;

public sealed record ActionMoved(ActionItemId ActionItemId, DemarcheId DemarcheId, DateOnly DueOn) : IDomainEvent;

public sealed record ActionFinished(ActionItemId ActionItemId, DemarcheId DemarcheId, bool Kept) : IDomainEvent;

public sealed record ActionAbandoned(ActionItemId ActionItemId, DemarcheId DemarcheId) : IDomainEvent;
