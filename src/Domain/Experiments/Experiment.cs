using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Establishments;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Experiments;

/// <summary>The pulse that collects what one audience says of one way of working. Arms are separate campaigns, never an axis of one.</summary>
public sealed record ArmPulse(ArmLetter Arm, Audience Audience, CampaignId CampaignId);

/// <summary>Two contradictory solutions lived one week each in turn, judged by the same three questions, ended by a verdict.</summary>
public sealed class Experiment(ExperimentId id, EstablishmentId establishmentId, string title) : Aggregate, IOfEstablishment
{
    private readonly List<Arm> _arms = [];
    private readonly List<MicroQuestion> _questions = [];
    private readonly List<ArmPulse> _pulses = [];
    private readonly List<Adjustment> _adjustments = [];

    public ExperimentId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; }

    public TopicId? TopicId { get; private init; }

    /// <summary>The question the unit asks itself.</summary>
    public string Title { get; private init; } = title;

    public string Hypothesis { get; private init; } = "";

    public UnitId? UnitId { get; private init; }

    /// <summary>The unit's name, or the place in words where there is no unit.</summary>
    public string Place { get; private init; } = "";

    public string StopWho { get; private init; } = "";

    public string StopWhen { get; private init; } = "";

    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day of the last week, a Sunday.</summary>
    public DateOnly EndsOn { get; private init; }

    public int WeekCount { get; private init; }

    public ArmLetter FirstArm { get; private init; }

    /// <summary>Kept when the first arm was drawn, so that anybody can draw it again; empty when the order was chosen.</summary>
    public string? DrawSeed { get; private init; }

    public PersonId PlannedBy { get; private init; }

    /// <summary>Leads a phone to this week's questions for one audience; one poster serves the whole trial.</summary>
    public string StaffCode { get; private init; } = "";

    public string ResidentCode { get; private init; } = "";

    public Verdict? Verdict { get; private set; }

    public IReadOnlyList<Arm> Arms => _arms;

    public IReadOnlyList<MicroQuestion> Questions => _questions;

    public IReadOnlyList<ArmPulse> Pulses => _pulses;

    public IReadOnlyList<Adjustment> Adjustments => _adjustments;

    public IReadOnlyList<TrialWeek> Weeks => AlternatingSchedule.Weeks(StartsOn, WeekCount, FirstArm);

    public static Result<Experiment> Plan(ExperimentPlan plan, DateOnly today)
    {
        if (plan.Fault(today) is { } fault) return fault;
        var first = plan.DrawSeed is null ? plan.FirstArm : AlternatingSchedule.FirstDrawnFrom(plan.DrawSeed);
        var experiment = new Experiment(plan.Id, plan.EstablishmentId, plan.Title.Trim())
        {
            DemarcheId = plan.DemarcheId,
            TopicId = plan.TopicId,
            Hypothesis = plan.Hypothesis.Trim(),
            UnitId = plan.UnitId,
            Place = plan.Place.Trim(),
            StopWho = plan.StopWho.Trim(),
            StopWhen = plan.StopWhen.Trim(),
            StartsOn = plan.StartsOn,
            EndsOn = plan.StartsOn.AddDays((7 * plan.Weeks) - 1),
            WeekCount = plan.Weeks,
            FirstArm = first,
            DrawSeed = plan.DrawSeed,
            PlannedBy = plan.By,
            StaffCode = plan.StaffCode,
            ResidentCode = plan.ResidentCode,
        };
        experiment._arms.AddRange([plan.A with { Letter = ArmLetter.A }, plan.B with { Letter = ArmLetter.B }]);
        experiment._questions.AddRange(plan.Questions);
        experiment._pulses.AddRange(plan.Pulses);
        experiment.Raise(new ExperimentPlanned(experiment.Id, experiment.EstablishmentId, experiment.TopicId));
        return experiment;
    }

    public Arm Arm(ArmLetter letter) => _arms.Single(a => a.Letter == letter);

    public TrialWeek? WeekOf(DateOnly day) => Weeks.FirstOrDefault(w => w.Holds(day));

    public ExperimentState StateOn(DateOnly day) =>
        Verdict is not null ? ExperimentState.Decided
        : day < StartsOn ? ExperimentState.Planned
        : day <= EndsOn ? ExperimentState.Running
        : ExperimentState.ToDecide;

    public ArmPulse PulseOf(ArmLetter arm, Audience audience) => _pulses.Single(p => p.Arm == arm && p.Audience == audience);

    /// <summary>Whether somebody may still answer: in its weeks, until the verdict.</summary>
    public bool IsCollectingOn(DateOnly day) => Verdict is null && WeekOf(day) is not null;

    /// <summary>Pulses whose first week has come, while the trial runs.</summary>
    public IEnumerable<ArmPulse> PulsesDueOn(DateOnly day) =>
        IsCollectingOn(day) ? _pulses.Where(p => Weeks.Any(w => w.Arm == p.Arm && w.StartsOn <= day)) : [];

    /// <summary>Pulses whose last week has passed, or all once the verdict is given: nobody answers on a way of working that is no longer lived.</summary>
    public IEnumerable<ArmPulse> PulsesOverOn(DateOnly day) =>
        _pulses.Where(p => Verdict is not null || Weeks.All(w => w.Arm != p.Arm || w.EndsOn < day));

    /// <summary>Where an answer goes that is given on this day; none outside the weeks.</summary>
    public ArmPulse? PulseOn(DateOnly day, Audience audience) => IsCollectingOn(day) ? PulseOf(WeekOf(day)!.Arm, audience) : null;

    public Result<Adjustment> Adjust(AdjustmentId adjustmentId, string text, PersonId by, DateOnly today)
    {
        if (_adjustments.Find(a => a.Id == adjustmentId) is { } known) return known;
        if (Verdict is not null) return ExperimentErrors.Decided;
        if (today < StartsOn) return ExperimentErrors.NotStarted;
        if (string.IsNullOrWhiteSpace(text)) return ExperimentErrors.AdjustmentEmpty;
        if (text.Length > ExperimentPlan.LongestText) return ExperimentErrors.TooLong("Text", ExperimentPlan.LongestText);

        var adjustment = new Adjustment(adjustmentId, today, text.Trim(), by);
        _adjustments.Add(adjustment);
        Raise(new ExperimentAdjusted(Id, EstablishmentId, TopicId));
        return adjustment;
    }

    /// <summary>What went wrong under each arm, kept until the verdict; written again, it replaces what stood there.</summary>
    public Result<Done> NoteTroubles(string underA, string underB, DateOnly today)
    {
        if (Verdict is not null) return ExperimentErrors.Decided;
        if (today < StartsOn) return ExperimentErrors.NotStarted;
        if (underA.Length > ExperimentPlan.LongestText) return ExperimentErrors.TooLong("TroublesA", ExperimentPlan.LongestText);
        if (underB.Length > ExperimentPlan.LongestText) return ExperimentErrors.TooLong("TroublesB", ExperimentPlan.LongestText);
        var changed = Arm(ArmLetter.A).Note(underA.Trim()) | Arm(ArmLetter.B).Note(underB.Trim());
        if (changed) Raise(new TroublesNoted(Id, EstablishmentId));
        return Done.Result;
    }

    public Result<Done> GiveVerdict(VerdictKind kind, ArmLetter? kept, string reason, string lesson, PersonId by, DateOnly today)
    {
        if (Verdict is { } given && given.Kind == kind && given.Kept == kept && given.Reason == reason.Trim()) return Done.Result; // the same form sent twice
        if (Verdict is not null) return ExperimentErrors.Decided;
        if (string.IsNullOrWhiteSpace(reason)) return ExperimentErrors.ReasonMissing;
        if (string.IsNullOrWhiteSpace(lesson)) return ExperimentErrors.LessonMissing;
        if (reason.Length > ExperimentPlan.LongestText) return ExperimentErrors.TooLong("Reason", ExperimentPlan.LongestText);
        if (lesson.Length > ExperimentPlan.LongestText) return ExperimentErrors.TooLong("Lesson", ExperimentPlan.LongestText);
        if (kind is VerdictKind.Abandoned) kept = null;
        else if (kept is null) return ExperimentErrors.KeptArmMissing;
        else if (today < StartsOn.AddDays(14)) return ExperimentErrors.EachArmNeedsItsWeek(StartsOn.AddDays(14));

        Verdict = new(kind, kept, reason.Trim(), lesson.Trim(), today, by);
        Raise(new VerdictGiven(Id, EstablishmentId, DemarcheId, TopicId, kind, kept));
        return Done.Result;
    }
}

/// <summary>Where an experiment stands, from its dates alone.</summary>
public enum ExperimentState
{
    Planned,
    Running,
    ToDecide,
    Decided,
}

public sealed record ExperimentPlanned(ExperimentId ExperimentId, EstablishmentId EstablishmentId, TopicId? TopicId) : IDomainEvent;

public sealed record ExperimentAdjusted(ExperimentId ExperimentId, EstablishmentId EstablishmentId, TopicId? TopicId) : IDomainEvent;

public sealed record TroublesNoted(ExperimentId ExperimentId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record VerdictGiven(
    ExperimentId ExperimentId, EstablishmentId EstablishmentId, DemarcheId DemarcheId, TopicId? TopicId, VerdictKind Kind, ArmLetter? Kept) : IDomainEvent;
