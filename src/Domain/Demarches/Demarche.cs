using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Demarches;

public readonly record struct DemarcheId(Guid Value) : IId<DemarcheId>
{
    public static DemarcheId From(Guid value) => new(value);
}

public enum DemarcheState
{
    Running,
    Paused,
    Stopped,
    Completed,
}

/// <summary>What one establishment undertakes, from the frame to what lasts, through the four phases of the method.</summary>
public sealed class Demarche(DemarcheId id, EstablishmentId establishmentId, string title, DateOnly startedOn) : Aggregate, IOfEstablishment
{
    private readonly List<SettledStep> _steps = [];
    private readonly List<PassedGate> _gates = [];

    public DemarcheId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public ClusterId? ClusterId { get; private init; }

    public string Title { get; private set; } = title;

    public DateOnly StartedOn { get; private init; } = startedOn;

    public Phase Phase { get; private set; }

    public DemarcheState State { get; private set; }

    /// <summary>Since when it is paused, stopped or completed, and why.</summary>
    public DateOnly? StateSince { get; private set; }

    public string Cause { get; private set; } = "";

    public IReadOnlyList<SettledStep> Steps => _steps;

    public IReadOnlyList<PassedGate> Gates => _gates;

    public static Demarche Start(DemarcheId id, EstablishmentId establishment, ClusterId? cluster, string title, DateOnly on)
    {
        var demarche = new Demarche(id, establishment, title.Trim(), on) { ClusterId = cluster };
        demarche.Raise(new DemarcheStarted(id, establishment, cluster));
        return demarche;
    }

    public Result<Done> Rename(string title)
    {
        if (string.IsNullOrWhiteSpace(title)) return DemarcheErrors.TitleMissing;
        if (title.Trim() == Title) return default(Done);
        Title = title.Trim();
        Raise(new DemarcheRenamed(Id));
        return default(Done);
    }

    /// <summary>Done by hand, where no page of the product knows it. The note tells the others what came of it.</summary>
    public Result<Done> CompleteStep(string key, DateOnly on, PersonId by, string note) => Settle(new(key, on, by, note.Trim(), IsSetAside: false));

    /// <summary>A core step that does not suit this house is set aside, and the reason stays in sight.</summary>
    public Result<Done> SetStepAside(string key, DateOnly on, PersonId by, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? DemarcheErrors.ReasonMissing : Settle(new(key, on, by, reason.Trim(), IsSetAside: true));

    public Result<Done> ReopenStep(string key)
    {
        if (State is not DemarcheState.Running) return DemarcheErrors.NotRunning;
        if (_steps.RemoveAll(s => s.Key == key) > 0) Raise(new StepReopened(Id, key));
        return default(Done);
    }

    /// <summary>Leaves the current phase, in one sentence on what it gave. After the last one the démarche is completed.</summary>
    /// <param name="missing">Core steps of the phase that nothing has settled.</param>
    public Result<Done> PassGate(Phase from, IReadOnlyCollection<MethodStep> missing, DateOnly on, PersonId by, string summary)
    {
        if (_gates.Exists(g => g.Phase == from)) return default(Done);
        if (State is not DemarcheState.Running) return DemarcheErrors.NotRunning;
        if (from != Phase) return DemarcheErrors.NotThisPhase;
        if (missing.Count > 0) return DemarcheErrors.StepsMissing(missing.Count);
        if (string.IsNullOrWhiteSpace(summary)) return DemarcheErrors.SummaryMissing;

        _gates.Add(new(from, on, by, summary.Trim()));
        if (from is Phase.Sustaining) Enter(DemarcheState.Completed, on, "");
        else Phase = from + 1;
        Raise(new PhasePassed(Id, EstablishmentId, from));
        return default(Done);
    }

    public Result<Done> Pause(DateOnly on, string cause)
    {
        if (State is not DemarcheState.Running) return DemarcheErrors.NotRunning;
        if (string.IsNullOrWhiteSpace(cause)) return DemarcheErrors.CauseMissing;
        Enter(DemarcheState.Paused, on, cause);
        Raise(new DemarchePaused(Id, EstablishmentId));
        return default(Done);
    }

    public Result<Done> Resume()
    {
        if (State is DemarcheState.Running) return default(Done);
        if (State is not DemarcheState.Paused) return DemarcheErrors.NotRunning;
        (State, StateSince, Cause) = (DemarcheState.Running, null, "");
        Raise(new DemarcheResumed(Id, EstablishmentId));
        return default(Done);
    }

    /// <summary>An interrupted démarche is a result too: its cause is worth a sheet.</summary>
    public Result<Done> Stop(DateOnly on, string cause)
    {
        if (State is DemarcheState.Stopped) return default(Done);
        if (State is DemarcheState.Completed) return DemarcheErrors.NotRunning;
        if (string.IsNullOrWhiteSpace(cause)) return DemarcheErrors.CauseMissing;
        Enter(DemarcheState.Stopped, on, cause);
        Raise(new DemarcheStopped(Id, EstablishmentId));
        return default(Done);
    }

    private Result<Done> Settle(SettledStep step)
    {
        if (_steps.Exists(s => s.Key == step.Key)) return default(Done);
        if (State is not DemarcheState.Running) return DemarcheErrors.NotRunning;
        _steps.Add(step);
        Raise(new StepSettled(Id, step.Key, step.IsSetAside));
        return default(Done);
    }

    private void Enter(DemarcheState state, DateOnly on, string cause) => (State, StateSince, Cause) = (state, on, cause.Trim());
}

/// <summary>A step that somebody declared done, or set aside with a reason.</summary>
public sealed record SettledStep(string Key, DateOnly On, PersonId By, string Note, bool IsSetAside);

/// <summary>A phase that was left, with one sentence on what it gave.</summary>
public sealed record PassedGate(Phase Phase, DateOnly On, PersonId By, string Summary);

public sealed record DemarcheStarted(DemarcheId DemarcheId, EstablishmentId EstablishmentId, ClusterId? ClusterId) : IDomainEvent;

public sealed record DemarcheRenamed(DemarcheId DemarcheId) : IDomainEvent;

public sealed record StepSettled(DemarcheId DemarcheId, string Key, bool IsSetAside) : IDomainEvent;

public sealed record StepReopened(DemarcheId DemarcheId, string Key) : IDomainEvent;

public sealed record PhasePassed(DemarcheId DemarcheId, EstablishmentId EstablishmentId, Phase Phase) : IDomainEvent;

public sealed record DemarchePaused(DemarcheId DemarcheId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record DemarcheResumed(DemarcheId DemarcheId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record DemarcheStopped(DemarcheId DemarcheId, EstablishmentId EstablishmentId) : IDomainEvent;

/// <summary>Every reason a change of the démarche is refused.</summary>
public static class DemarcheErrors
{
    public static readonly Error TitleMissing = Error.Invalid("demarche.title-missing", "Donnez un titre à la démarche.", "Title");

    public static readonly Error ReasonMissing = Error.Invalid("demarche.reason", "Dites pourquoi cette étape est laissée de côté.", "Note");

    public static readonly Error CauseMissing = Error.Invalid("demarche.cause", "Dites ce qui l’arrête, en une phrase.", "Cause");

    public static readonly Error SummaryMissing = Error.Invalid("demarche.summary", "Écrivez en une phrase ce que cette phase a donné.", "Summary");

    public static readonly Error NotRunning = Error.Conflict("demarche.not-running", "La démarche est en pause, arrêtée ou finie : reprenez-la d’abord.");

    public static readonly Error NotThisPhase = Error.Conflict("demarche.other-phase", "La démarche est déjà dans une autre phase. Rechargez la page.");

    public static Error StepsMissing(int count) => Error.Conflict(
        "demarche.steps-missing", "Étapes du socle encore ouvertes dans cette phase : {0}. Faites-les, ou laissez-les de côté avec une raison.", count);
}
