using Essaim.Domain.Common;
using Essaim.Domain.Clusters;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Clusters;

public sealed partial class CalendarPage
{
    private readonly Refusals _planning = new();
    private readonly Refusals _renewing = new();
    private ShowCluster.View _view = null!;
    private DateOnly _today;
    private string? _link;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "plan")] private PlanInput Input { get; set; } = null!;

    [Inject] private ShowCluster Show { get; set; } = null!;

    [Inject] private PlanDates Plan { get; set; } = null!;

    [Inject] private ShowCalendarLink Link { get; set; } = null!;

    [Inject] private RenewCalendarLink Renew { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _today = Clock.Today();
        _view = await Show.RunAsync(new(Id), Gone) ?? throw new PageRefusedException(Error.NotFound("cluster.unknown"));
        _link = await Link.RunAsync(Gone);
    }

    private async Task PlanAsync()
    {
        if (Input.FirstDayOn is not { } first) _planning.Show(ClusterErrors.FirstDayMissing);
        else if ((await Plan.RunAsync(new(new(Id), first, Input.Weeks), Gone)).Failed(out var error)) _planning.Show(error);
        else Navigation.NavigateTo($"/clusters/{Id}/calendrier");
    }

    private async Task RenewAsync()
    {
        if ((await Renew.RunAsync(Gone)).Failed(out var error)) _renewing.Show(error);
        else Navigation.NavigateTo($"/clusters/{Id}/calendrier");
    }

    private sealed class PlanInput
    {
        public DateOnly? FirstDayOn { get; set; }

        public int Weeks { get; set; } = DayPlanner.UsualWeeks;
    }
}
