using Essaim.Domain.Access;
using Essaim.Domain.Mandates;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Mandates;

public sealed partial class TeamPage
{
    private readonly Refusals _refusals = new();
    private ListTeam.Team _team = null!;
    private IReadOnlyList<Option> _roles = [];
    private IReadOnlyList<Option> _holders = [];

    [Parameter] public Guid Establishment { get; set; }

    [SupplyParameterFromForm(FormName = "siege")] private SeatInput Input { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "invite")] private string? Seated { get; set; }

    [Inject] private ListTeam ListTeam { get; set; } = null!;

    [Inject] private SeatMember SeatMember { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new() { StartsOn = Clock.Today() };
        _team = (await ListTeam.RunAsync(new(Establishment), Gone)).OrRefuse();
        _roles = [.. SeatRules.AtEstablishment.Select(r => new Option(r.ToString(), T.Role(r)))];
        _holders = [.. _team.Seated.Where(r => !r.IsSubstitute).Select(r => new Option(r.MandateId.ToString(), T["Suppléant·e de {0}", r.Name]))];
    }

    private async Task SeatAsync()
    {
        if (Input.Role is not { } role) _refusals.Show(MandateErrors.RoleMissing);
        else if (Input.StartsOn is not { } startsOn) _refusals.Show(MandateErrors.StartMissing);
        else await SeatAsync(role, startsOn);
    }

    private async Task SeatAsync(Role role, DateOnly startsOn)
    {
        var seated = await SeatMember.RunAsync(
            new(
                Reach.Of(new EstablishmentId(Establishment)), role, Input.GivenName ?? "", Input.FamilyName ?? "", Input.Email, Input.Profession ?? "",
                Input.GivenBy ?? "", startsOn, Input.SubstituteFor is { } holder ? new MandateId(holder) : null),
            Gone);
        if (seated.Failed(out var refused, out var done)) _refusals.Show(refused);
        else Navigation.NavigateTo($"/etablissements/{Establishment}/equipe?invite={(done.IsMailed ? "courriel" : "lettre")}");
    }
}

/// <summary>A person and the seat they get, as typed.</summary>
public sealed class SeatInput
{
    public Role? Role { get; set; }

    public string? Region { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? Email { get; set; }

    public string? Profession { get; set; }

    public string? GivenBy { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? LastDay { get; set; }

    public Guid? SubstituteFor { get; set; }

    public string? Note { get; set; }
}
