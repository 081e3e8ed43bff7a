using Essaim.Web.Features.Library;
using Essaim.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Steering;

/// <summary>The first page for anybody: what a cluster is, the code, the open calls, the library.</summary>
public sealed partial class HomeFront
{
    private const int MostSheets = 3;

    private List<ShowFront.OpenCall> _calls = [];
    private List<SearchLibrary.Row> _sheets = [];

    [Inject] private ShowFront Show { get; set; } = null!;

    [Inject] private SearchLibrary Library { get; set; } = null!;

    private IReadOnlyList<CourseStep> Times =>
    [
        new(T["Cadrer"], T["Trois personnes portent la démarche : direction, personnel, soignants. Elles choisissent un périmètre."]),
        new(T["Comprendre"], T["On part de moments et de lieux : photos, post-it, observation, enquête courte et anonyme."]),
        new(T["Essayer"], T["Une semaine chaque solution, dans une seule unité. Ceux qui font le travail disent ce qu’ils en pensent."]),
        new(T["Faire durer"], T["On adopte, on adapte ou on abandonne. Puis on raconte, pour que d’autres empruntent."]),
    ];

    private IReadOnlyList<string> Examples =>
    [
        T["les transmissions de 14 h"], T["le chariot de médicaments"], T["les bons de sortie"], T["la pause qui saute"], T["le premier appel"],
    ];

    protected override async Task OnInitializedAsync()
    {
        _calls = await Show.OpenCallsAsync(Gone);
        _sheets = [.. (await Library.RunAsync(new(), Gone)).Rows.Take(MostSheets)];
    }

    private string Day(ShowFront.OpenCall call) => call.ClosesAt.InParis().ToString("d MMM", T.Culture);

    private string Hour(ShowFront.OpenCall call)
    {
        var local = call.ClosesAt.InParis();
        return local.TimeOfDay == TimeSpan.FromHours(12)
            ? T["{0}, à midi", local.Year.ToString(T.Culture)]
            : T["{0}, à {1}", local.Year.ToString(T.Culture), TimeOnly.FromDateTime(local.DateTime)];
    }

    private string Asked(ShowFront.OpenCall call) => T["{0}, {1} chez vous",
        T.Count(call.Days, "{0} journée à trois", "{0} journées à trois"), T.Count(call.Visits, "{0} visite", "{0} visites")];
}
