using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Demarches;

public sealed partial class DemarchePage
{
    private ShowDemarche.View _view = null!;

    [Parameter] public Guid Id { get; set; }

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private MethodTexts Words => Method.In(T);

    private IReadOnlyList<Crumb> Crumbs => _view.ClusterTitle is { } cluster
        ? [new(cluster, $"/clusters/{_view.Demarche.ClusterId!.Value.Value}"), new(_view.Place.Name)] : [];

    private string Lead
    {
        get
        {
            var people = _view.Carriers.Select(c => T["{0}, {1}", c.GivenName, c.Profession]).ToList();
            var named = people.Count > 1 ? T["{0} et {1}", string.Join(" ; ", people[..^1]), people[^1]] : people.FirstOrDefault() ?? "";
            var place = DemarcheWords.Describe(_view.Place, T);
            return named.Length == 0 ? $"{place}." : T["{0}. Portée par {1}.", place, named];
        }
    }

    private string StateTitle => _view.Demarche switch
    {
        { State: DemarcheState.Completed, StateSince: { } on } => T["Démarche menée à son terme le {0}", on],
        { State: DemarcheState.Stopped, StateSince: { } on } => T["Démarche arrêtée le {0}", on],
        { StateSince: { } on } => T["Démarche en pause depuis le {0}", on],
        _ => "",
    };

    private List<CourseStep> CourseSteps => [.. Words.Phases.Select(p => new CourseStep(T.Own(p.Title), TextOf(p.Phase), DemarcheWords.StateOf(p.Phase, _view.Demarche)))];

    protected override async Task OnInitializedAsync() =>
        _view = await Show.RunAsync(new(Id), Gone) ?? throw new PageRefusedException(Error.NotFound("demarche.unknown"));

    private string Under(string page) => $"/demarches/{Id}/{page}";

    private string? TextOf(Phase phase) =>
        _view.Demarche.Gates.FirstOrDefault(g => g.Phase == phase) is { } gate ? T["Fait en {0}", gate.On.ToString("MMMM yyyy", T.Culture)] : null;

    private List<ActFact> FactsOf(NextAction next)
    {
        var facts = new List<ActFact>();
        if (next.Minutes is { } minutes) facts.Add(new("clock", T.Count(minutes, "{0} minute", "{0} minutes")));
        if (next.DueOn is { } due) facts.Add(new("calendar", due < Clock.Today() ? T["attendue depuis le {0}", due] : T["avant le {0}", due]));
        return facts;
    }

    private List<DoorItem> ItemsOf(Door door) => [.. _view.Doors.Where(i => i.Door == door)];

    /// <summary>Every room behind a door, so that nothing is reached by luck.</summary>
    private IReadOnlyList<(string Title, string Href)> RoomsOf(Door door) => door switch
    {
        Door.Say when Current.Actor.May(Permission.HostWall, _view.Place.Id) =>
        [
            (T["Constats"], Under("constats")), (T["Observations"], Under("observations")), (T["Questionnaires"], "/questionnaires"),
            (T["Ouvrir un mur"], Under("murs/nouveau")), (T["Photos"], Under("safaris/nouveau")),
        ],
        Door.Say => [(T["Constats"], Under("constats")), (T["Observations"], Under("observations")), (T["Questionnaires"], "/questionnaires")],
        Door.Decide => [(T["Sujets"], Under("sujets")), (T["Priorités"], Under("priorites")), (T["Décisions"], Under("decisions"))],
        _ => [(T["Essais"], "/essais"), (T["Actions"], Under("actions"))],
    };

    private string? FirstOf(Door door) => ItemsOf(door) is [var first, ..] ? first.Href : null;
}
