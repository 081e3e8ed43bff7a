using Essaim.Domain.Mandates;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Mandates;

public sealed partial class SeatPage
{
    private readonly Refusals _refusals = new();
    private readonly Refusals _endRefusals = new();
    private readonly Refusals _mailRefusals = new();
    private ShowSeat.Seat _seat = null!;

    [Parameter] public Guid Establishment { get; set; }

    [Parameter] public Guid Mandate { get; set; }

    [SupplyParameterFromForm(FormName = "relais")] private SeatInput Input { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "fin")] private SeatInput End { get; set; } = null!;

    [Inject] private ShowSeat ShowSeat { get; set; } = null!;

    [Inject] private ReplaceMember ReplaceMember { get; set; } = null!;

    [Inject] private EndMandate EndMandate { get; set; } = null!;

    [Inject] private InviteAgain InviteAgain { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Back => $"/etablissements/{Establishment}/equipe";

    protected override async Task OnInitializedAsync()
    {
        Input ??= new() { LastDay = Clock.Today() };
        End ??= new() { LastDay = Clock.Today() };
        _seat = (await ShowSeat.RunAsync(new(Establishment), new(Mandate), Gone)).OrRefuse();
    }

    private async Task ReplaceAsync()
    {
        if (Input.LastDay is not { } lastDay)
        {
            _refusals.Show(MandateErrors.LastDayMissing);
            return;
        }

        var replaced = await ReplaceMember.RunAsync(
            new(new(Mandate), Input.GivenName ?? "", Input.FamilyName ?? "", Input.Email, Input.Profession ?? "", Input.GivenBy ?? "", lastDay, Input.Note ?? ""), Gone);
        if (replaced.Failed(out var refused, out var done)) _refusals.Show(refused);
        else Navigation.NavigateTo($"{Back}?invite={(done.IsMailed ? "courriel" : "lettre")}");
    }

    private async Task EndAsync()
    {
        if (End.LastDay is not { } lastDay) _endRefusals.Show(MandateErrors.LastDayMissing);
        else if ((await EndMandate.RunAsync(new(new(Mandate), lastDay), Gone)).Failed(out var refused)) _endRefusals.Show(refused);
        else Navigation.NavigateTo(Back);
    }

    private async Task MailAsync()
    {
        if ((await InviteAgain.RunAsync(new(_seat.PersonId, ByMail: true), Gone)).Failed(out var refused)) _mailRefusals.Show(refused);
        else Navigation.NavigateTo($"{Back}?invite=courriel");
    }
}
