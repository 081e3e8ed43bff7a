using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Meetings;

public sealed partial class MeetingPage
{
    private readonly Refusals _writing = new();
    private readonly Refusals _promising = new();
    private readonly Refusals _noting = new();
    private readonly Refusals _closing = new();
    private readonly Refusals _cancelling = new();
    private readonly Refusals _settling = new();
    private ShowMeeting.View _view = null!;
    private ShortRecap? _recap;
    private DateOnly _today;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "line")] private LineInput Line { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "promise")] private PromiseInput Vow { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "present")] private PresentInput Present { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "cancel")] private CancelInput Cancellation { get; set; } = null!;

    [Inject] private ShowMeeting Show { get; set; } = null!;

    [Inject] private ShowRecap Recap { get; set; } = null!;

    [Inject] private WriteMinute Write { get; set; } = null!;

    [Inject] private SettleQuestion Settle { get; set; } = null!;

    [Inject] private MakePromise Promising { get; set; } = null!;

    [Inject] private NotePresence Note { get; set; } = null!;

    [Inject] private CloseMeeting Close { get; set; } = null!;

    [Inject] private CancelMeeting Cancel { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private TimeProvider TimeProvider { get; set; } = null!;

    private Meeting Meeting => _view.Meeting;

    private bool IsOpen => Meeting.State is MeetingState.Open;

    private MeetingPlace Place => MeetingPlace.Of(Meeting.Reach);

    private List<Option> LineKinds => [.. Enum.GetValues<MinuteKind>().Select(k => new Option(k.ToString(), T[MeetingWords.Of(k)]))];

    private List<Option> People => [.. _view.People.Select(p => new Option(p.Id.Value.ToString(), p.Name, p.Profession))];

    protected override async Task OnInitializedAsync()
    {
        _view = await Show.RunAsync(new(Id), Gone) ?? throw new PageRefusedException(Error.NotFound("meeting.unknown"));
        _today = TimeProvider.Today();
        Line ??= new() { NewId = Guid.CreateVersion7() };
        Vow ??= new() { NewId = Guid.CreateVersion7() };
        Present ??= new() { People = [.. Meeting.Attendances.Where(a => a.IsPresent || (IsOpen && !Meeting.Attendances.Any(x => x.IsPresent))).Select(a => a.PersonId.Value.ToString())] };
        Cancellation ??= new();
        if (IsOpen && Meeting.EstablishmentId is { } home) _recap = await Recap.RunAsync(home, Gone) is { IsEmpty: false } recap ? recap : null;
    }

    private string NameOf(PersonId person) => _view.People.FirstOrDefault(p => p.Id == person)?.Name ?? "";

    private async Task WriteAsync() => Finish(await Write.RunAsync(new(Meeting.Id, new(Line.NewId), Line.Kind, Line.Text ?? ""), Gone), _writing, nameof(Line));

    private async Task SettleAsync(MinuteLineId line) => Finish(await Settle.RunAsync(new(Meeting.Id, line), Gone), _settling, "");

    private async Task PromiseAsync()
    {
        if (Vow.DueOn is not { } due)
        {
            _promising.Show(PromiseErrors.DueMissing.In(nameof(Vow)));
            return;
        }

        var person = Guid.TryParse(Vow.Person, out var id) ? _view.People.FirstOrDefault(p => p.Id.Value == id) : null;
        var words = new Essaim.Domain.Meetings.PromiseWords(Vow.What ?? "", string.IsNullOrWhiteSpace(Vow.Who) ? person?.Name ?? "" : Vow.Who, person?.Id, due);
        Finish(await Promising.RunAsync(new(new(Vow.NewId), Meeting.Id, words), Gone), _promising, nameof(Vow));
    }

    private async Task NoteAsync()
    {
        var known = _view.People.Select(p => p.Id).Where(p => Present.People?.Contains(p.Value.ToString()) is true);
        Finish(await Note.RunAsync(new(Meeting.Id, [.. known]), Gone), _noting, nameof(Present));
    }

    private async Task CloseAsync() => Finish(await Close.RunAsync(new(Meeting.Id), Gone), _closing, "");

    private async Task CancelAsync() => Finish(await Cancel.RunAsync(new(Meeting.Id, Cancellation.Reason ?? ""), Gone), _cancelling, nameof(Cancellation));

    private void Finish<T>(Result<T> result, Refusals refusals, string input)
    {
        if (result.Failed(out var error)) refusals.Show(error.In(input));
        else Navigation.NavigateTo($"/reunions/{Id}");
    }

    private sealed class LineInput
    {
        public Guid NewId { get; set; }

        public MinuteKind Kind { get; set; }

        public string? Text { get; set; }
    }

    private sealed class PromiseInput
    {
        public Guid NewId { get; set; }

        public string? What { get; set; }

        public string? Who { get; set; }

        public string? Person { get; set; }

        public DateOnly? DueOn { get; set; }
    }

    private sealed class PresentInput
    {
        public List<string>? People { get; set; }
    }

    private sealed class CancelInput
    {
        public string? Reason { get; set; }
    }
}
