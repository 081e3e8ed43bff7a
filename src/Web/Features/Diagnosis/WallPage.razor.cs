using System.Globalization;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>The facilitator's desk; for everyone else of the establishment, the wall to read.</summary>
public sealed partial class WallPage
{
    private readonly Refusals _advance = new();
    private readonly Refusals _timer = new();
    private readonly Refusals _board = new();
    private readonly Refusals _hands = new();
    private WallView _wall = null!;
    private IReadOnlyList<ShowReview.Row> _review = [];
    private bool _mayHost;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "advance")] private NextInput Next { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "timer")] private TimeInput Time { get; set; } = null!;

    /// <summary>The ways on from here; the first is the usual one.</summary>
    private IEnumerable<(WallPhase Next, string Label, bool Main)> Steps => _wall.Phase switch
    {
        WallPhase.Writing =>
        [
            (WallPhase.Grouping, T["Montrer tous les mots"], true), (WallPhase.Review, T["Relire d’abord, à deux"], false),
        ],
        WallPhase.Review => [(WallPhase.Grouping, T["Montrer tous les mots"], true)],
        WallPhase.Grouping => [(WallPhase.Voting, T["Ouvrir le vote"], true), (WallPhase.Exits, T["Choisir les sorties sans vote"], false)],
        WallPhase.Voting => [(WallPhase.Exits, T["Terminer le vote"], true)],
        WallPhase.Exits when _wall.MayClose => [(WallPhase.Closed, T["Fermer le mur"], true)],
        _ => [],
    };

    protected override async Task OnInitializedAsync()
    {
        Next ??= new();
        Time ??= new();
        _wall = (await Show.RunAsync(new(Id), Gone)).OrRefuse();
        _mayHost = Current.Actor.May(Permission.HostWall, _wall.EstablishmentId);
        _review = await Review.RunAsync(_wall.Id, Gone);
    }

    private async Task AdvanceAsync()
    {
        var moved = Next.Phase switch
        {
            WallPhase.Review => await Reveal.ForReviewAsync(_wall.Id, Gone),
            WallPhase.Grouping => await Reveal.RunAsync(_wall.Id, Gone),
            var next => await Advance.RunAsync(new(_wall.Id, next), Gone),
        };
        if (moved.Failed(out var refused)) _advance.Show(refused);
        else Navigation.NavigateTo(_wall.Href);
    }

    private async Task SetTimerAsync()
    {
        if ((await Timer.RunAsync(new(_wall.Id, Time.Minutes), Gone)).Failed(out var refused)) _timer.Show(refused);
        else Navigation.NavigateTo(_wall.Href);
    }

    private async Task ArrangeAsync()
    {
        var asked = ArrangeBoard.Read(_wall.Id, Http.Request.Form);
        if (!(await Arrange.RunAsync(asked, Gone)).Failed(out var refused)) Navigation.NavigateTo($"{_wall.Href}#rangement");
        else if (refused == Form.ChangedMeanwhile) _board.Show(refused, [.. _wall.Groups.Where(g => asked.Names.TryGetValue(g.Id, out var name) && name.Before != g.Name).Select(g => (T["Nom du paquet"], g.Name))]);
        else _board.Show(refused);
    }

    private async Task CountHandsAsync()
    {
        var hands = new Dictionary<WallGroupId, int>();
        foreach (var group in _wall.Groups)
            hands[group.Id] = int.TryParse(Http.Request.Form[$"mains-{group.Id.Value}"], NumberStyles.None, CultureInfo.InvariantCulture, out var raised) ? raised : -1;
        if ((await Count.RunAsync(new(_wall.Id, hands), Gone)).Failed(out var refused)) _hands.Show(refused);
        else Navigation.NavigateTo(_wall.Href);
    }

    private sealed class NextInput
    {
        public WallPhase Phase { get; set; }
    }

    private sealed class TimeInput
    {
        public int Minutes { get; set; } = 8;
    }
}
