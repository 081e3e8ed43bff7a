using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Diagnosis.Observations;

public readonly record struct ObservationId(Guid Value) : IId<ObservationId>
{
    public static ObservationId From(Guid value) => new(value);
}

/// <summary>Where an observation stands. What was recorded belongs to the group until it has read it over.</summary>
public enum ObservationState
{
    Prepared,
    Running,

    /// <summary>Over; the group reads it and corrects it.</summary>
    Ended,

    /// <summary>The group says that it is so: the whole establishment reads it.</summary>
    Shared,

    /// <summary>The observed team took its agreement back: nothing of what was seen is left.</summary>
    Withdrawn,
}

/// <summary>Somebody watches the work of a team for some hours and presses a button at each event (E5). Work is watched, never anyone.</summary>
public sealed class Observation(ObservationId id, EstablishmentId establishmentId, DemarcheId demarcheId, string title, string place, string observer, DateOnly heldOn)
    : Aggregate, IOfEstablishment
{
    public const int LongestTitle = 120;

    public const int LongestPlace = 80;

    public const int LongestObserver = 80;

    public const int LongestAgreement = 200;

    public const int LongestReason = 300;

    public const int MostCorrections = 200;

    /// <summary>A night from handover to handover, with its lateness. A longer time is a phone whose clock is wrong.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(14);

    /// <summary>How far two clocks may differ.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    private readonly List<EventKind> _kinds = [];
    private readonly List<Correction> _corrections = [];

    public ObservationId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    /// <summary>The sequence of work: "Le matin, de 6 h à 9 h".</summary>
    public string Title { get; private init; } = title;

    public string Place { get; private init; } = place;

    /// <summary>The trade of who watches, not the name. Somebody who does not do this work sees more of it.</summary>
    public string Observer { get; private init; } = observer;

    public DateOnly HeldOn { get; private init; } = heldOn;

    public TimeOnly From { get; private init; }

    public TimeOnly To { get; private init; }

    /// <summary>The earlier observation of the same sequence, with the same buttons.</summary>
    public ObservationId? RepeatsId { get; private init; }

    public ObservationState State { get; private set; }

    /// <summary>The day the observed team agreed; nothing is recorded before.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>How the team was asked: "à la réunion d’équipe".</summary>
    public string AgreedHow { get; private set; } = "";

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateOnly? SharedOn { get; private set; }

    public IReadOnlyList<EventKind> Kinds => _kinds;

    public IReadOnlyList<Correction> Corrections => _corrections;

    public static Result<Observation> Prepare(ObservationId id, EstablishmentId establishmentId, DemarcheId demarcheId, ObservationPlan plan)
    {
        if (plan.Check().Failed(out var refused, out var kinds)) return refused;
        var prepared = new Observation(id, establishmentId, demarcheId, plan.Title.Trim(), plan.Place.Trim(), plan.Observer.Trim(), plan.HeldOn)
        {
            From = plan.From, To = plan.To, RepeatsId = plan.RepeatsId,
        };
        prepared._kinds.AddRange(kinds);
        prepared.Raise(new ObservationPrepared(id, demarcheId));
        return prepared;
    }

    /// <summary>The team that will be watched agrees, after it was told what is recorded and what is not.</summary>
    public Result<Done> Agree(DateOnly on, string how, DateOnly today)
    {
        if (State is ObservationState.Withdrawn) return ObservationErrors.Withdrawn;
        if (AgreedOn is not null) return Done.Result;
        if (on > today) return ObservationErrors.AgreedTomorrow;
        if (string.IsNullOrWhiteSpace(how)) return ObservationErrors.AgreementMissing;
        if (how.Trim().Length > LongestAgreement) return ObservationErrors.AgreementTooLong;
        (AgreedOn, AgreedHow) = (on, how.Trim());
        Raise(new ObservedTeamAgreed(Id));
        return Done.Result;
    }

    /// <summary>A phone says again when it began, perhaps hours later: the first word stands.</summary>
    public Result<Done> Start(DateTimeOffset at, DateTimeOffset now)
    {
        if (State is ObservationState.Withdrawn) return ObservationErrors.Withdrawn;
        if (StartedAt is not null) return Done.Result;
        if (AgreedOn is null) return ObservationErrors.NoAgreement;
        if (at > now + Slack) return ObservationErrors.WrongClock;
        (StartedAt, State) = (at, ObservationState.Running);
        Raise(new ObservationStarted(Id));
        return Done.Result;
    }

    /// <summary>Whether an event of this kind may have been seen at that moment.</summary>
    public Result<Done> Expects(int kind, DateTimeOffset at, DateTimeOffset now)
    {
        if (State is ObservationState.Withdrawn) return ObservationErrors.Withdrawn;
        if (State is ObservationState.Shared) return ObservationErrors.AlreadyShared;
        if (StartedAt is not { } start) return ObservationErrors.NotStarted;
        if (!_kinds.Exists(k => k.Number == kind)) return ObservationErrors.UnknownKind;
        var last = EndedAt ?? start + Longest;
        return at < start - Slack || at > last + Slack || at > now + Slack ? ObservationErrors.WrongClock : Done.Result;
    }

    public Result<Done> End(DateTimeOffset at, DateTimeOffset now)
    {
        if (State is ObservationState.Withdrawn) return ObservationErrors.Withdrawn;
        if (EndedAt is not null) return Done.Result;
        if (StartedAt is not { } start) return ObservationErrors.NotStarted;
        if (at < start || at > start + Longest || at > now + Slack) return ObservationErrors.WrongClock;
        (EndedAt, State) = (at, ObservationState.Ended);
        Raise(new ObservationEnded(Id));
        return Done.Result;
    }

    /// <summary>The group says what the observer saw wrong or missed. What was recorded stays beside it.</summary>
    public Result<Done> Correct(Correction correction, IReadOnlyCollection<ObservedMark> marks)
    {
        if (_corrections.Exists(c => c.Id == correction.Id)) return Done.Result;
        if (State is not (ObservationState.Ended or ObservationState.Shared)) return ObservationErrors.NotYet;
        if (string.IsNullOrWhiteSpace(correction.Reason)) return ObservationErrors.ReasonMissing;
        if (correction.Reason.Trim().Length > LongestReason) return ObservationErrors.ReasonTooLong;
        if (_corrections.Count >= MostCorrections) return ObservationErrors.TooManyCorrections;
        if (correction.What is not CorrectionKind.Removed && !_kinds.Exists(k => k.Number == correction.Kind)) return ObservationErrors.UnknownKind;
        if (correction.What is CorrectionKind.Added)
        {
            if (correction.At is not { } at || at < StartedAt || at > EndedAt) return ObservationErrors.OutOfTime;
        }
        else if (marks.FirstOrDefault(m => m.Id == correction.MarkId) is not { } mark)
        {
            return ObservationErrors.UnknownMark;
        }
        else if (correction.What is CorrectionKind.Renamed && mark.Kind == correction.Kind)
        {
            return ObservationErrors.SameKind;
        }

        _corrections.Add(correction with { Reason = correction.Reason.Trim() });
        Raise(new ObservationCorrected(Id, correction.What));
        return Done.Result;
    }

    /// <summary>The group has read it over. From here on everyone of the establishment reads the same.</summary>
    public Result<Done> Share(DateOnly on)
    {
        if (State is ObservationState.Shared) return Done.Result;
        if (State is not ObservationState.Ended) return ObservationErrors.NotYet;
        (SharedOn, State) = (on, ObservationState.Shared);
        Raise(new ObservationShared(Id, DemarcheId));
        return Done.Result;
    }

    /// <summary>The team changes its mind. Whoever keeps the marks erases them with this.</summary>
    public void Withdraw()
    {
        if (State is ObservationState.Withdrawn) return;
        (State, AgreedOn, AgreedHow, SharedOn) = (ObservationState.Withdrawn, null, "", null);
        _corrections.Clear();
        Raise(new ObservedTeamWithdrew(Id));
    }
}

public sealed record ObservationPrepared(ObservationId ObservationId, DemarcheId DemarcheId) : IDomainEvent;

public sealed record ObservedTeamAgreed(ObservationId ObservationId) : IDomainEvent;

public sealed record ObservationStarted(ObservationId ObservationId) : IDomainEvent;

public sealed record ObservationEnded(ObservationId ObservationId) : IDomainEvent;

public sealed record ObservationCorrected(ObservationId ObservationId, CorrectionKind What) : IDomainEvent;

public sealed record ObservationShared(ObservationId ObservationId, DemarcheId DemarcheId) : IDomainEvent;

public sealed record ObservedTeamWithdrew(ObservationId ObservationId) : IDomainEvent;
