using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Clusters;

public sealed partial class VisitPage
{
    private readonly Refusals _noting = new();
    private readonly Refusals _saving = new();
    private readonly Refusals _cancelling = new();
    private ShowVisit.View _view = null!;
    private DateOnly _today;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "deliver")] private NoteInput Outcome { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "describe")] private VisitInput Input { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "cancel")] private CancelInput Cancellation { get; set; } = null!;

    [Inject] private ShowVisit Show { get; set; } = null!;

    [Inject] private DeliverVisit Deliver { get; set; } = null!;

    [Inject] private DescribeVisit Describe { get; set; } = null!;

    [Inject] private CancelVisit Cancel { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private SupportVisit Visit => _view.Visit;

    protected override async Task OnInitializedAsync()
    {
        _today = Clock.Today();
        _view = await Show.RunAsync(new(Id), Gone) ?? throw new PageRefusedException(Error.NotFound("visit.unknown"));
        Outcome ??= new();
        Input ??= new() { On = Visit.On, Half = Visit.Half, IsRemote = Visit.IsRemote, Aim = Visit.Aim };
        Cancellation ??= new();
    }

    private async Task DeliverAsync() => Finish(await Deliver.RunAsync(new(Visit.Id, Outcome.Note ?? ""), Gone), _noting, nameof(Outcome));

    private async Task SaveAsync()
    {
        if (Input.On is not { } on) _saving.Show(ClusterErrors.DayMissing);
        else Finish(await Describe.RunAsync(new(Visit.Id, new(on, Input.Half, Input.IsRemote, Input.Aim ?? "", Input.Reason ?? "")), Gone), _saving, nameof(Input));
    }

    private async Task CancelAsync() => Finish(await Cancel.RunAsync(new(Visit.Id, Cancellation.Reason ?? ""), Gone), _cancelling, nameof(Cancellation));

    private void Finish(Result<Done> result, Refusals refusals, string input)
    {
        if (result.Failed(out var error)) refusals.Show(error.In(input));
        else Navigation.NavigateTo($"/appuis/{Id}");
    }

    private sealed class NoteInput
    {
        public string? Note { get; set; }
    }

    private sealed class VisitInput
    {
        public DateOnly? On { get; set; }

        public HalfDay Half { get; set; }

        public bool IsRemote { get; set; }

        public string? Aim { get; set; }

        public string? Reason { get; set; }
    }

    private sealed class CancelInput
    {
        public string? Reason { get; set; }
    }
}
