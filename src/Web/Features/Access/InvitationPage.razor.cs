using Essaim.Data.Access;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

public sealed partial class InvitationPage
{
    private readonly Refusals _refusals = new();
    private readonly Refusals _keyRefusals = new();
    private OpenInvitation.Shown? _shown;

    [Parameter] public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "code", Name = "Input")] private InvitationInput? Typed { get; set; }

    [SupplyParameterFromForm(FormName = "mot-de-passe", Name = "Input")] private InvitationInput? ByPassword { get; set; }

    [SupplyParameterFromForm(FormName = "cle", Name = "Input")] private InvitationInput? ByKey { get; set; }

    [Inject] private OpenInvitation OpenInvitation { get; set; } = null!;

    [Inject] private AcceptInvitation AcceptInvitation { get; set; } = null!;

    [Inject] private SignInManager<Account> SignIn { get; set; } = null!;

    [Inject] private Sessions Sessions { get; set; } = null!;

    private InvitationInput Input => Typed ?? ByPassword ?? ByKey!;

    private string Purpose => _shown!.Kind switch
    {
        InvitationKind.NewPassword => T["Choisissez un autre mot de passe. Vos clés d’accès restent valables."],
        InvitationKind.Recovery => T["Choisissez une nouvelle façon d’entrer. Les anciennes clés, l’ancien mot de passe et l’application de codes ne vaudront plus."],
        _ => T["Choisissez comment vous entrerez dans Essaim. Cette lettre ne servira plus ensuite."],
    };

    protected override async Task OnInitializedAsync()
    {
        if (ByPassword is null && ByKey is null) Typed ??= new() { Code = Code };
        if (Code is null) return;
        if ((await OpenInvitation.RunAsync(Code, Gone)).Failed(out var refused, out _shown)) Refuse(refused);
    }

    private async Task ReadAsync()
    {
        if ((await OpenInvitation.RunAsync(Input.Code, Gone)).Failed(out var refused)) _refusals.Show(refused);
        else Navigation.NavigateTo($"/invitation/{InvitationCode.Read(Input.Code)!.Value.Value}");
    }

    private async Task AcceptByPasswordAsync() => await EnterAsync(await AcceptInvitation.RunAsync(new(Code, Input.Password ?? ""), Gone), _refusals);

    private async Task AcceptByKeyAsync()
    {
        if (await MadePasskey.ReadAsync(SignIn, Input.Credential) is not { Succeeded: true } made || made.UserEntity.Id != _shown?.PersonId.Value.ToString())
        {
            _keyRefusals.Show(AccountErrors.KeyNotMade);
            return;
        }

        made.Passkey.Name = T["Ma première clé"];
        await EnterAsync(await AcceptInvitation.RunAsync(new(Code, Passkey: made.Passkey), Gone), _keyRefusals);
    }

    private async Task EnterAsync(Result<Account> accepted, Refusals refusals)
    {
        if (accepted.Failed(out var refused, out var account))
        {
            refusals.Show(refused);
            return;
        }

        var codeStillNeeded = account.TwoFactorEnabled; // The password is new, the app is the same.
        if (!codeStillNeeded) await Sessions.OpenAsync(Http, account, shared: false);
        Navigation.NavigateTo(codeStillNeeded ? "/connexion" : "/");
    }

    /// <summary>The letter no longer opens anything: the field for another code, and why, with the status of a refusal.</summary>
    private void Refuse(Error refused)
    {
        _shown = null;
        _refusals.Show(refused);
        Http.Response.StatusCode = _refusals.Status;
    }
}

/// <summary>What the invitation page sends: the code, then one of the two ways in.</summary>
public sealed class InvitationInput
{
    public string? Code { get; set; }

    public string? Password { get; set; }

    public string? Credential { get; set; }
}
