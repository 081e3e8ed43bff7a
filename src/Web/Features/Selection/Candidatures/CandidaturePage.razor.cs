using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Selection.Candidatures;

public sealed partial class CandidaturePage
{
    private readonly Refusals _refusals = new(), _acceptRefusals = new(), _nameRefusals = new(), _binomeRefusals = new(), _submitRefusals = new(), _withdrawRefusals = new();
    private ShowCandidature.View _view = null!;
    private IReadOnlyList<Gap> _gaps = [];
    private InvitePerson.Letter? _letter;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "relance")] private string? Reminded { get; set; }

    [SupplyParameterFromForm(FormName = "accept", Name = "Input")] private AcceptInput Accept { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "name-direction", Name = "Input")] private NameInput? NameManagement { get; set; }

    [SupplyParameterFromForm(FormName = "name-personnel", Name = "Input")] private NameInput? NameStaff { get; set; }

    [SupplyParameterFromForm(FormName = "name-metiers", Name = "Input")] private NameInput? NameProfessions { get; set; }

    private (College? College, NameInput? Input) Name =>
        NameManagement is not null ? (College.Management, NameManagement) : NameStaff is not null ? (College.StaffRepresentatives, NameStaff)
        : NameProfessions is not null ? (College.Professions, NameProfessions) : default;

    private CandidatureId CandidatureId => new(Id);

    private bool IsOpen => _view.Call.IsOpenAt(Clock.GetUtcNow()) && _view.Candidature.State is CandidatureState.Draft;

    private bool MayName => IsOpen && _view.MySeat?.AcceptedAt is not null;

    private IReadOnlyList<College> Seats => _view.Call.SeatsFor(_view.Candidature.IsBinome);

    private IEnumerable<College?> Parts => [null, .. Seats];

    protected override async Task OnInitializedAsync()
    {
        Accept ??= new();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _view = (await ShowCandidature.RunAsync(CandidatureId, Gone)).OrRefuse();
        _gaps = _view.Candidature.State is CandidatureState.Draft ? Completeness.GapsOf(_view.Candidature, _view.Call) : [];
    }

    private NameInput Input(College college) => Name.College == college ? Name.Input! : new();

    private bool CanOpen(College? part) => _view.MayRead(part) && (!_view.IsMember || _view.MySeat!.AcceptedAt is not null);

    private string HintOf(College? part) => part is null
        ? T["Écrit ensemble, gardé tel quel jusqu’au bout"]
        : _view.MayRead(part) ? T["Signée, elle se lit"] is var readable && _view.Candidature.IsSigned(part) ? readable : T["À vous de l’écrire"]
        : T["Vous la lirez quand elle sera signée"];

    private StateKind KindOf(College? part) => part is null
        ? Completeness.IsUnfinished(_view.Candidature, null) ? StateKind.Now : StateKind.Done
        : _view.Candidature.IsSigned(part) ? StateKind.Done : _view.MySeat?.College == part ? StateKind.Now : StateKind.Later;

    private string WordOf(College? part) => part is null
        ? Completeness.IsUnfinished(_view.Candidature, null) ? T["À écrire"] : T["Écrit"]
        : _view.Candidature.IsSigned(part) ? T["Signée"] : _view.MySeat?.College == part ? T["À écrire et signer"] : T["En attente"];

    private Task AcceptAsync() => AfterAsync(
        _acceptRefusals, AnswerSeat.RunAsync(new(CandidatureId, Accepts: true, Accept.Knows, Accept.FreeOnFirstDay), Gone), $"/candidatures/{Id}");

    private Task DeclineAsync() => AfterAsync(_refusals, AnswerSeat.RunAsync(new(CandidatureId, Accepts: false), Gone), $"/appels/{_view.Call.Slug}?refus=1");

    private Task BinomeAsync() => AfterAsync(_binomeRefusals, ChooseBinome.RunAsync(new(CandidatureId, !_view.Candidature.IsBinome), Gone), $"/candidatures/{Id}");

    private Task SubmitAsync() => AfterAsync(_submitRefusals, SubmitCandidature.RunAsync(new(CandidatureId), Gone), $"/candidatures/{Id}");

    private Task WithdrawAsync() => AfterAsync(_withdrawRefusals, WithdrawCandidature.RunAsync(new(CandidatureId), Gone), $"/candidatures/{Id}");

    private async Task NameAsync(College college)
    {
        var input = Input(college);
        var result = await NameCandidate.RunAsync(new(CandidatureId, college, new(input.GivenName ?? "", input.FamilyName ?? "", input.Email, input.Profession ?? "")), Gone);
        await InvitedAsync(result, _nameRefusals);
    }

    private async Task RemindAsync(College college) => await InvitedAsync(await RemindCandidate.RunAsync(new(CandidatureId, college), Gone), _refusals);

    /// <summary>A printed code is shown once, in this answer; otherwise the page is opened anew.</summary>
    private async Task InvitedAsync(Result<InviteCandidate.Sent> result, Refusals refusals)
    {
        if (result.Failed(out var error, out var sent))
        {
            refusals.Show(error);
        }
        else if (sent.Printed is null)
        {
            Navigation.NavigateTo($"/candidatures/{Id}?relance=1");
        }
        else
        {
            _letter = sent.Printed;
            (NameManagement, NameStaff, NameProfessions) = (null, null, null);
            await LoadAsync();
        }
    }

    private async Task AfterAsync(Refusals refusals, Task<Result<Done>> act, string href)
    {
        if ((await act).Failed(out var error)) refusals.Show(error);
        else Navigation.NavigateTo(href);
    }

    public sealed class AcceptInput
    {
        public bool Knows { get; set; }

        public bool? FreeOnFirstDay { get; set; }
    }

    public sealed class NameInput
    {
        public string? GivenName { get; set; }

        public string? FamilyName { get; set; }

        public string? Profession { get; set; }

        public string? Email { get; set; }
    }
}
