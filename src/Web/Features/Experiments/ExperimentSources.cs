using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Behind "on essaie": the trials, the newest first.</summary>
internal sealed class ExperimentDoor(ListExperiments list, Texts texts, TimeProvider clock) : IDoorSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken) =>
    [
        .. (await list.RunAsync(establishment, cancellationToken)).Take(3).Select(e => new DoorItem(
            Door.Try, texts.Own(e.Title), $"/essais/{e.Id.Value}", e.Verdict is { } verdict ? texts.Of(verdict) : texts.Of(e.StateOn(clock.Today())),
            (e.VerdictOn ?? e.StartsOn).AtInParis(new(9, 0)))),
    ];
}

/// <summary>What a meeting recalls of trials: verdicts since the last one, those under way, those that wait for a verdict.</summary>
internal sealed class ExperimentRecap(ListExperiments list, Texts texts, TimeProvider clock) : IRecapSource
{
    public async Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken) =>
        [.. (await list.RunAsync(establishment, cancellationToken)).Select(e => LineOf(e, since)).OfType<RecapLine>()];

    private RecapLine? LineOf(ListExperiments.Row experiment, DateOnly since) => (experiment.Verdict, experiment.StateOn(clock.Today())) switch
    {
        ({ } verdict, _) when experiment.VerdictOn >= since =>
            new(RecapKind.Decided, texts["{0} : {1}", texts.Own(experiment.Title), texts.Of(verdict)], Href(experiment), experiment.VerdictOn),
        (null, ExperimentState.Running) => new(RecapKind.Open, texts["Essai en cours jusqu’au {0} : {1}", experiment.EndsOn, texts.Own(experiment.Title)], Href(experiment), experiment.EndsOn),
        (null, ExperimentState.ToDecide) => new(RecapKind.Open, texts["Verdict à rendre : {0}", texts.Own(experiment.Title)], Href(experiment), experiment.EndsOn),
        _ => null,
    };

    private static string Href(ListExperiments.Row experiment) => $"/essais/{experiment.Id.Value}";
}

/// <summary>Which steps of the method trials have settled by themselves.</summary>
internal sealed class ExperimentSteps(ListExperiments list, TimeProvider clock) : IPhaseSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var (done, today) = (new Dictionary<string, DateOnly>(StringComparer.Ordinal), clock.Today());
        var trials = (await list.RunAsync(establishment, cancellationToken)).OrderBy(e => e.StartsOn).ToList();
        foreach (var trial in trials)
        {
            var planned = trial.StartsOn < today ? trial.StartsOn : today;
            done.TryAdd("essai-choisir", planned);
            done.TryAdd("essai-arret", planned); // A trial cannot be planned without its stop rule.
            if (trial.EndsOn < today) done.TryAdd("essai-essayer", trial.EndsOn);
            if (trial.VerdictOn is { } on && (done.TryAdd("essai-essayer", on) | done.TryAdd("essai-verdict", on))) continue;
        }

        if (trials is [_, var second, ..] && second.StartsOn <= today) done.TryAdd("essai-deuxieme", second.StartsOn);
        return done;
    }
}

/// <summary>Asks for posters before the first Monday and for the verdict after the last Sunday.</summary>
internal sealed class ExperimentActions(ReadDb db, Texts texts, TimeProvider clock) : INextActionSource
{
    private const int PostersFromDays = 10;

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Establishments.Count is 0) return [];
        var (today, soon) = (clock.Today(), clock.Today().AddDays(PostersFromDays));
        var open = await db.Experiments.VisibleTo(actor).Where(e => e.Verdict == null && e.StartsOn <= soon)
            .Select(e => new { e.Id, e.EstablishmentId, e.Title, e.StartsOn, e.EndsOn }).ToListAsync(cancellationToken);

        var actions = new List<NextAction>();
        foreach (var trial in open)
        {
            if (trial.StartsOn > today && actor.May(Permission.CarryWork, trial.EstablishmentId))
            {
                actions.Add(new(
                    texts["Afficher les QR codes de l’essai"], texts["Il commence le {0} : {1}", trial.StartsOn, texts.Own(trial.Title)], 10, trial.StartsOn,
                    $"/essais/{trial.Id.Value}/affiches", 50, trial.EstablishmentId));
            }
            else if (trial.EndsOn < today && actor.May(Permission.RecordDecision, trial.EstablishmentId))
            {
                actions.Add(new(
                    texts["Rendre le verdict de l’essai"], texts["Ceux qui ont essayé attendent votre réponse : {0}", texts.Own(trial.Title)], 30, trial.EndsOn.AddDays(14),
                    $"/essais/{trial.Id.Value}", 75, trial.EstablishmentId));
            }
        }

        return actions;
    }
}

/// <summary>The trial of a topic, on its thread.</summary>
internal sealed class ExperimentThread(ReadDb db, Texts texts, TimeProvider clock) : IThreadSource
{
    public async Task<IReadOnlyList<ThreadStep>> StepsAsync(Guid topicId, EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var topic = new TopicId(topicId);
        var trials = await db.Experiments.Where(e => e.TopicId == topic && e.EstablishmentId == establishment).OrderBy(e => e.StartsOn).ToListAsync(cancellationToken);
        return
        [
            .. trials.Select(e => new ThreadStep(
                40, texts["On l’a essayé"], texts["du {0} au {1}", e.StartsOn, e.EndsOn], e.StateOn(clock.Today()) is not ExperimentState.Decided,
                typeof(TriedStep), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(TriedStep.Experiment)] = e })),
        ];
    }
}
