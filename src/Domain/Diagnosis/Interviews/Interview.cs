using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Interviews;

public readonly record struct InterviewId(Guid Value) : IId<InterviewId>
{
    public static InterviewId From(Guid value) => new(value);
}

/// <summary>Who may read the notes: what the respondent was asked, and agreed to.</summary>
public enum ConsentScope
{
    /// <summary>Only who held the interview.</summary>
    Interviewer,

    /// <summary>Also the evaluators and the adviser of the cluster.</summary>
    Analysts,

    /// <summary>And short verbatims may be quoted in the study, without label or establishment.</summary>
    Quotes,
}

/// <summary>Where the respondent stands, broadly enough to name nobody.</summary>
public enum RespondentSide
{
    Management,
    FrontlineManagement,
    StaffRepresentatives,
    Professions,
    Support,
}

/// <summary>
/// One conversation led with a guide. It is research, not work of the establishment: management, staff and accounts never see that it exists,
/// so it is no <see cref="IOfEstablishment"/> and its events tell nothing (L5).
/// </summary>
public sealed class Interview(InterviewId id, EstablishmentId establishmentId, PersonId interviewerId, int guideVersion, string label, DateOnly heldOn) : Aggregate
{
    public const int LongestLabel = 40;

    public const int LongestNote = 4000;

    public const int MostCodings = 200;

    private readonly List<InterviewNote> _notes = [];
    private readonly List<Coding> _codings = [];

    public InterviewId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public PersonId InterviewerId { get; private init; } = interviewerId;

    /// <summary>The guide may change later; these questions were asked.</summary>
    public int GuideVersion { get; private init; } = guideVersion;

    /// <summary>A label that names nobody: "E3". The list of who is who stays outside.</summary>
    public string Label { get; private set; } = label;

    public RespondentSide Side { get; private init; }

    public DateOnly HeldOn { get; private init; } = heldOn;

    public DateOnly ConsentedOn { get; private init; }

    public ConsentScope Scope { get; private set; }

    /// <summary>The respondent took the consent back: the words are gone.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public IReadOnlyList<InterviewNote> Notes => _notes;

    public IReadOnlyList<Coding> Codings => _codings;

    public static Result<Interview> Open(InterviewId id, EstablishmentId establishmentId, PersonId interviewerId, int guideVersion, InterviewPlan plan, DateOnly today)
    {
        if (plan.Check(today).Failed(out var refused)) return refused;
        var opened = new Interview(id, establishmentId, interviewerId, guideVersion, plan.Label.Trim(), plan.HeldOn)
        {
            Side = plan.Side!.Value, ConsentedOn = plan.ConsentedOn, Scope = plan.Scope!.Value,
        };
        opened.Raise(new InterviewOpened(id));
        return opened;
    }

    /// <summary>What was said on one question; empty takes the note away.</summary>
    public Result<Done> Write(string question, string text)
    {
        if (WithdrawnOn is not null) return InterviewErrors.Withdrawn;
        text = text.Trim();
        if (text.Length > LongestNote) return InterviewErrors.NoteTooLong;
        var known = _notes.Find(n => n.Question == question);
        if ((known?.Text ?? "") == text) return Done.Result;
        if (known is not null) _notes.Remove(known);
        if (text.Length > 0) _notes.Add(new(question, text));
        Raise(new InterviewWritten(Id));
        return Done.Result;
    }

    /// <summary>Says what a passage tells about one axis. The same id again changes nothing.</summary>
    public Result<Done> Code(Coding coding)
    {
        if (WithdrawnOn is not null) return InterviewErrors.Withdrawn;
        if (_codings.Exists(c => c.Id == coding.Id)) return Done.Result;
        if (string.IsNullOrWhiteSpace(coding.Analysis)) return InterviewErrors.AnalysisMissing;
        if (coding.Analysis.Trim().Length > Coding.LongestAnalysis) return InterviewErrors.AnalysisTooLong;
        if (coding.Verbatim.Trim().Length > Coding.LongestVerbatim) return InterviewErrors.VerbatimTooLong;
        if (_codings.Count >= MostCodings) return InterviewErrors.TooManyCodings;
        _codings.Add(coding with { Analysis = coding.Analysis.Trim(), Verbatim = coding.Verbatim.Trim() });
        Raise(new InterviewCoded(Id));
        return Done.Result;
    }

    public Result<Done> RemoveCoding(Guid id)
    {
        if (_codings.RemoveAll(c => c.Id == id) > 0) Raise(new InterviewCoded(Id));
        return Done.Result;
    }

    /// <summary>The respondent narrows what was agreed. It is never widened: that is another consent.</summary>
    public Result<Done> Narrow(ConsentScope scope)
    {
        if (WithdrawnOn is not null) return InterviewErrors.Withdrawn;
        if (scope > Scope) return InterviewErrors.NotWider;
        if (scope == Scope) return Done.Result;
        Scope = scope;
        Raise(new InterviewConsentNarrowed(Id));
        return Done.Result;
    }

    /// <summary>Erases what was said and what was made of it. That an interview was withdrawn, and when, stays for the count.</summary>
    public void Withdraw(DateOnly on)
    {
        if (WithdrawnOn is not null) return;
        (WithdrawnOn, Label, Scope) = (on, "", ConsentScope.Interviewer);
        _notes.Clear();
        _codings.Clear();
        Raise(new InterviewWithdrawn(Id));
    }
}

/// <summary>What was said on one question of the guide: <c>II.3</c>.</summary>
public sealed record InterviewNote(string Question, string Text);

/// <summary>What is settled before the first question.</summary>
public sealed record InterviewPlan(string Label, RespondentSide? Side, DateOnly HeldOn, DateOnly ConsentedOn, ConsentScope? Scope)
{
    public Result<Done> Check(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Label)) return InterviewErrors.LabelMissing;
        if (Label.Trim().Length > Interview.LongestLabel) return InterviewErrors.LabelTooLong;
        if (Side is null) return InterviewErrors.SideMissing;
        if (Scope is null) return InterviewErrors.ScopeMissing;
        if (HeldOn > today) return InterviewErrors.HeldTomorrow;
        return ConsentedOn > HeldOn ? InterviewErrors.ConsentAfter : Done.Result;
    }
}

public sealed record InterviewOpened(InterviewId InterviewId) : IDomainEvent;

public sealed record InterviewWritten(InterviewId InterviewId) : IDomainEvent;

public sealed record InterviewCoded(InterviewId InterviewId) : IDomainEvent;

public sealed record InterviewConsentNarrowed(InterviewId InterviewId) : IDomainEvent;

public sealed record InterviewWithdrawn(InterviewId InterviewId) : IDomainEvent;
