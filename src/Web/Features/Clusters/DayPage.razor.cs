using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Clusters;

public sealed partial class DayPage
{
    private readonly Refusals _noting = new();
    private readonly Refusals _saving = new();
    private readonly Refusals _cancelling = new();
    private ShowDay.View _view = null!;
    private DateOnly _today;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "present")] private PresentInput Present { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "describe")] private DayInput Input { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "cancel")] private CancelInput Cancellation { get; set; } = null!;

    [Inject] private ShowDay Show { get; set; } = null!;

    [Inject] private DeliverDay Deliver { get; set; } = null!;

    [Inject] private DescribeDay Describe { get; set; } = null!;

    [Inject] private CancelDay Cancel { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private CollectiveDay Day => _view.Day;

    private List<Option> People => [.. _view.Teams.Select(t => new Option(KeyOf(t), t.Name, t.Establishment))];

    protected override async Task OnInitializedAsync()
    {
        _today = Clock.Today();
        _view = await Show.RunAsync(new(Id), Gone) ?? throw new PageRefusedException(Error.NotFound("day.unknown"));
        Present ??= new() { People = [.. _view.Teams.Where(Came).Select(KeyOf)] };
        Input ??= new() { On = Day.On, StartsAt = Day.StartsAt, EndsAt = Day.EndsAt, Place = Day.Place, Aim = Day.Aim };
        Cancellation ??= new();
    }

    private static string KeyOf(ListTeams.Row row) => $"{row.EstablishmentId.Value:N}-{row.PersonId.Value:N}";

    private bool Came(ListTeams.Row row) => Day.Present.Contains(new(row.EstablishmentId, row.PersonId));

    private async Task NoteAsync()
    {
        var came = _view.Teams.Where(t => Present.People?.Contains(KeyOf(t)) is true).Select(t => new DayAttendance(t.EstablishmentId, t.PersonId));
        Finish(await Deliver.RunAsync(new(Day.Id, [.. came]), Gone), _noting, nameof(Present));
    }

    private async Task SaveAsync()
    {
        if (Input is not { On: { } on, StartsAt: { } from, EndsAt: { } to }) _saving.Show(ClusterErrors.HourMissing);
        else Finish(await Describe.RunAsync(new(Day.Id, new(on, from, to, Input.Place ?? "", Input.Aim ?? "", Input.Reason ?? "")), Gone), _saving, nameof(Input));
    }

    private async Task CancelAsync() => Finish(await Cancel.RunAsync(new(Day.Id, Cancellation.Reason ?? ""), Gone), _cancelling, nameof(Cancellation));

    private void Finish(Result<Done> result, Refusals refusals, string input)
    {
        if (result.Failed(out var error)) refusals.Show(error.In(input));
        else Navigation.NavigateTo($"/journees/{Id}");
    }

    private sealed class PresentInput
    {
        public List<string>? People { get; set; }
    }

    private sealed class DayInput
    {
        public DateOnly? On { get; set; }

        public TimeOnly? StartsAt { get; set; }

        public TimeOnly? EndsAt { get; set; }

        public string? Place { get; set; }

        public string? Aim { get; set; }

        public string? Reason { get; set; }
    }

    private sealed class CancelInput
    {
        public string? Reason { get; set; }
    }
}
