using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Meetings;

public sealed partial class PlanMeetingPage
{
    private readonly Refusals _refusals = new();
    private List<Seated> _people = [];
    private string _placeName = "";
    private Meeting? _saved;

    [Parameter] public Guid? Id { get; set; }

    [SupplyParameterFromQuery(Name = "etablissement")] private Guid? Establishment { get; set; }

    [SupplyParameterFromQuery(Name = "cluster")] private Guid? Cluster { get; set; }

    [SupplyParameterFromQuery(Name = "region")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "instance")] private string? Body { get; set; }

    [SupplyParameterFromForm(FormName = "plan")] private PlanInput Input { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private ListSeated Seated { get; set; } = null!;

    [Inject] private ShowMeeting Show { get; set; } = null!;

    [Inject] private PlanMeeting Plan { get; set; } = null!;

    [Inject] private ChangeMeeting Change { get; set; } = null!;

    private MeetingPlace Place { get; set; } = null!;

    private string Heading => Id is null ? T["Préparer une réunion"] : T["Modifier la réunion"];

    private List<Option> Kinds => [.. MeetingRights.KindsAt(Place.Reach).Select(k => new Option(k.ToString(), T[MeetingWords.Of(k)]))];

    private List<Option> People => [.. _people.Select(p => new Option(p.Id.Value.ToString(), p.Name, p.Profession))];

    protected override async Task OnInitializedAsync()
    {
        var known = Id is { } id ? await Show.RunAsync(new(id), Gone) ?? throw new PageRefusedException(Error.NotFound("meeting.unknown")) : null;
        Place = known is null ? MeetingPlace.Of(Establishment, Cluster, Region) : MeetingPlace.Of(known.Meeting.Reach);
        if (!MeetingRights.MaySee(Current.Actor, Place.Reach)) throw new PageRefusedException(Error.NotFound("meeting.place-unknown"));
        if (!MeetingRights.MayWrite(Current.Actor, Place.Reach)) throw new PageRefusedException(Error.Forbidden("meeting.read-only"));
        _placeName = await Seated.NameOfAsync(Place.Reach, Gone);
        _people = await Seated.RunAsync(Place.Reach, [], Gone);
        Input ??= known is null ? New() : new()
        {
            Title = known.Meeting.Title, On = known.Meeting.On, StartsAt = known.Meeting.StartsAt, EndsAt = known.Meeting.EndsAt,
            Place = known.Meeting.Place, Agenda = known.Meeting.Agenda, Kind = known.Meeting.Kind, Seen = ChangeMeeting.MarkOf(known.Meeting),
        };
        _saved = known?.Meeting;
    }

    private PlanInput New() => new()
    {
        NewId = Guid.CreateVersion7(),
        Kind = Enum.TryParse<MeetingKind>(Body, out var body) && Enum.IsDefined(body) ? body : MeetingRights.KindsAt(Place.Reach)[0],
        Expected = [.. _people.Select(p => p.Id.Value.ToString())],
    };

    private async Task SaveAsync()
    {
        if (Missing() is { } missing)
        {
            _refusals.Show(missing);
            return;
        }

        var frame = new MeetingFrame(Input.Title ?? "", Input.On!.Value, Input.StartsAt!.Value, Input.EndsAt!.Value, Input.Place ?? "", Input.Agenda ?? "");
        if (Id is { } id) Finish(await Change.RunAsync(new(new(id), frame, Input.Seen ?? ""), Gone), id);
        else Finish(await Plan.RunAsync(new(new(Input.NewId), Input.Kind, Place.Reach, frame, [.. Chosen()]), Gone), Input.NewId);
    }

    private Error? Missing() => Input switch
    {
        { On: null } => MeetingErrors.DayMissing,
        { StartsAt: null } => MeetingErrors.StartMissing,
        { EndsAt: null } => MeetingErrors.EndMissing,
        _ => null,
    };

    private IEnumerable<PersonId> Chosen() => (Input.Expected ?? []).Where(p => Guid.TryParse(p, out _)).Select(p => new PersonId(Guid.Parse(p)));

    private void Finish<T>(Result<T> result, Guid meeting)
    {
        if (!result.Failed(out var error)) Navigation.NavigateTo($"/reunions/{meeting}");
        else if (error == Form.ChangedMeanwhile && _saved is { } saved) ShowBoth(error, saved);
        else _refusals.Show(error);
    }

    /// <summary>Theirs in the summary, ours in the fields: saving again then overwrites knowingly.</summary>
    private void ShowBoth(Error error, Meeting saved)
    {
        _refusals.Show(error, [
            (T["Titre"], saved.Title), (T["Jour"], T.Date(saved.On)), (T["De"], $"{saved.StartsAt:HH\\:mm}"), (T["À"], $"{saved.EndsAt:HH\\:mm}"),
            (T["Lieu"], saved.Place), (T["Ordre du jour"], saved.Agenda),
        ]);
        Input.Seen = ChangeMeeting.MarkOf(saved);
    }

    private sealed class PlanInput
    {
        public Guid NewId { get; set; }

        public string? Seen { get; set; }

        public MeetingKind Kind { get; set; }

        public string? Title { get; set; }

        public DateOnly? On { get; set; }

        public TimeOnly? StartsAt { get; set; }

        public TimeOnly? EndsAt { get; set; }

        public string? Place { get; set; }

        public string? Agenda { get; set; }

        public List<string>? Expected { get; set; }
    }
}
