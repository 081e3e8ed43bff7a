using Essaim.Domain.Experiments;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui;
using Essaim.Web.Ui.Charts;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Experiments;

public sealed partial class ExperimentPage
{
    private ShowExperiment.View _view = null!;
    private Experiment _experiment = null!;
    private ExperimentState _state;
    private DateOnly _today;

    [Parameter] public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _view = (await ShowExperiment.RunAsync(new(Id), Gone)).OrRefuse();
        (_experiment, _today) = (_view.Experiment, Clock.Today());
        _state = _experiment.StateOn(_today);
    }

    private List<Crumb> Trail()
    {
        var trail = new List<Crumb> { new(T.Own(_view.Demarche), $"/demarches/{_experiment.DemarcheId.Value}") };
        if (_view.Topic is { } topic) trail.Add(new(T.Own(topic), $"/sujets/{_experiment.TopicId!.Value.Value}"));
        trail.Add(new(T["Essai"]));
        return trail;
    }

    private string Lead() => T["{0}, {1} semaines, une façon de faire à la fois, du {2} au {3}.", T.Own(_experiment.Place), _experiment.WeekCount, _experiment.StartsOn, _experiment.EndsOn];

    private List<Week> WeeksShown() =>
    [
        .. _experiment.Weeks.Select(week => new Week(
            ExperimentWords.SideOf(week.Arm), week.Arm.ToString(), T.Briefly(week.StartsOn), Days: 7, Current: week.Holds(_today))),
    ];

    private string OrderSaid() => _experiment.DrawSeed is { } seed
        ? T["Le sort a désigné {0} pour commencer. Tirage gardé : {1}.", _experiment.FirstArm.ToString(), seed]
        : T["L’équipe a choisi de commencer par {0}.", _experiment.FirstArm.ToString()];

    private string VerdictSide(Verdict verdict) => verdict.Kept is { } kept
        ? T["{0}, le {1}", T.Named(_experiment.Arm(kept)), verdict.On]
        : T["ni A ni B, le {0}", verdict.On];
}
