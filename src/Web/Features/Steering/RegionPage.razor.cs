using Essaim.Web.Platform.Errors;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Steering;

public sealed partial class RegionPage
{
    private RegionView _view = null!;

    [Parameter] public string Code { get; set; } = "";

    [Inject] private ShowRegion Show { get; set; } = null!;

    private string Lead
    {
        get
        {
            var (clusters, total, losing) = (_view.Clusters.Count, _view.Rows.Count(), _view.Losing.Count);
            if (clusters == 0) return T["Aucun cluster pour l’instant."];
            var size = T["{0}, {1}.", T.Spelled(clusters, T.Count(clusters, "{0} cluster", "{0} clusters"), opens: true),
                T.Spelled(total, T.Count(total, "{0} établissement", "{0} établissements"))];
            return losing == 0 || total == 0
                ? T["{0} Chacun avance à son rythme.", size]
                : T["{0} {1}, {2}.", size,
                    T.Spelled(total - losing, T.Count(total - losing, "{0} avance à son rythme", "{0} avancent à leur rythme"), opens: true),
                    T.Spelled(losing, T.Count(losing, "{0} perd son élan", "{0} perdent leur élan"))];
        }
    }

    private string PromisesText => T["promesses échues, tenues depuis le 1er janvier. {0}.", T.Count(_view.Late, "{0} est en retard", "{0} sont en retard")];

    private string DaysText => _view.Next is { } next
        ? T["journées collectives faites. La prochaine : {0}.", next.Place.Length > 0 ? $"{T.Date(next.On)}, {next.Place}" : T.Date(next.On)]
        : T["journées collectives faites. Aucune autre n’est prévue."];

    protected override async Task OnInitializedAsync() => _view = (await Show.RunAsync(new(Code), Gone)).OrRefuse();

    private string Of(Share share) => T["sur {0}", share.Of];

    private string Since(RegionCluster cluster) => cluster.PausedOn is { } paused
        ? T["Ouvert en {0}. En pause depuis le {1}.", Month(cluster.FormedOn), paused]
        : T["Ouvert en {0}. Par ordre d’inscription, jamais par résultat.", Month(cluster.FormedOn)];

    private string Month(DateOnly day) => day.ToString("MMMM yyyy", T.Culture);
}
