using Essaim.Web.Features.Access;
using Essaim.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Steering;

/// <summary>The first page of somebody signed in: one next action, then what comes and what moved.</summary>
public sealed partial class HomeWeek
{
    private WeekView _view = null!;

    [Inject] private ShowWeek Show { get; set; } = null!;

    private IReadOnlyList<RecapPart> Parts => [.. _view.Recap.Sections.Select(s => new RecapPart(
        Sign(s.Kind), Heading(s.Kind), [.. s.Lines.Select(l => new RecapEntry(l.Text, l.Href, l.Detail))]))];

    protected override async Task OnInitializedAsync() => _view = await Show.RunAsync(Gone);

    private IReadOnlyList<ActFact> Facts(NextAction action) =>
    [
        .. action.Minutes is { } minutes ? [new ActFact("clock", T.Count(minutes, "{0} minute", "{0} minutes"))] : Array.Empty<ActFact>(),
        .. action.DueOn is { } due ? [new ActFact("calendar", IsLate(action) ? T["attendu depuis le {0}", T.Date(due)] : T["avant le {0}", T.Date(due)])] : Array.Empty<ActFact>(),
    ];

    private string Hint(NextAction action) => (action.Minutes, action.DueOn) switch
    {
        ({ } minutes, { } due) when IsLate(action) => T["{0}, attendu depuis le {1}", T.Count(minutes, "{0} minute", "{0} minutes"), due],
        (null, { } due) when IsLate(action) => T["Attendu depuis le {0}", due],
        ({ } minutes, { } due) => T["{0}, avant le {1}", T.Count(minutes, "{0} minute", "{0} minutes"), due],
        ({ } minutes, null) => T.Count(minutes, "{0} minute", "{0} minutes"),
        (null, { } due) => T["Avant le {0}", due],
        _ => action.Why,
    };

    private bool IsLate(NextAction action) => action.DueOn < _view.Today;

    private StateKind Kind(NextAction action) => IsLate(action) ? StateKind.Late : StateKind.Now;

    private string Word(NextAction action) => IsLate(action) ? T["En retard"] : T["À faire"];

    private string Where(ComingDate date) => date.Place.Length > 0 ? T["{0}, {1}", date.StartsAt, date.Place] : T.Time(date.StartsAt);

    private static StateKind Sign(RecapKind kind) => kind switch
    {
        RecapKind.Decided or RecapKind.Done => StateKind.Done,
        RecapKind.Promised => StateKind.Info,
        RecapKind.Late => StateKind.Late,
        _ => StateKind.Later,
    };

    private string Heading(RecapKind kind) => kind switch
    {
        RecapKind.Decided => T["Décidé"],
        RecapKind.Promised => T["Promis"],
        RecapKind.Done => T["Fait"],
        RecapKind.Late => T["En retard"],
        _ => T["Ouvert"],
    };
}
