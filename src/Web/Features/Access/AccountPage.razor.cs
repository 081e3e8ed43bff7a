using Essaim.Data.Access;
using Essaim.Domain.Common;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

public sealed partial class AccountPage
{
    private readonly Refusals _keyRefusals = new();
    private readonly Refusals _passwordRefusals = new();
    private ShowAccount.Shown _shown = null!;

    [SupplyParameterFromForm(FormName = "cle", Name = "Input")] private AccountInput? ByKey { get; set; }

    [SupplyParameterFromForm(FormName = "mot-de-passe", Name = "Input")] private AccountInput? ByPassword { get; set; }

    [SupplyParameterFromQuery(Name = "apres")] private string? After { get; set; }

    [Inject] private ShowAccount ShowAccount { get; set; } = null!;

    [Inject] private AddPasskey AddPasskey { get; set; } = null!;

    [Inject] private RemovePasskey RemovePasskey { get; set; } = null!;

    [Inject] private ChangePassword ChangePassword { get; set; } = null!;

    [Inject] private RemoveCodeApp RemoveCodeApp { get; set; } = null!;

    [Inject] private SignOutEverywhere Everywhere { get; set; } = null!;

    [Inject] private Sessions Sessions { get; set; } = null!;

    private AccountInput Input => ByKey ?? ByPassword!;

    private string Said => After switch
    {
        "cle" => T["La clé est enregistrée."],
        "retrait" => T["La clé est retirée."],
        "mot-de-passe" => T["Le mot de passe est enregistré. Les autres appareils sont déconnectés."],
        "application" => T["L’application de codes est active."],
        _ => T["C’est enregistré."],
    };

    protected override async Task OnInitializedAsync()
    {
        if (ByPassword is null) ByKey ??= new();
        _shown = await ShowAccount.RunAsync();
    }

    private async Task AddAsync()
    {
        if ((await AddPasskey.RunAsync(new(Input.Credential, Input.Name))).Failed(out var refused)) _keyRefusals.Show(refused);
        else Navigation.NavigateTo("/compte?apres=cle");
    }

    private async Task RemoveAsync(string key) => await FollowAsync(await RemovePasskey.RunAsync(key), _keyRefusals, "retrait");

    private async Task ChangePasswordAsync() => await FollowAsync(await ChangePassword.RunAsync(new(Input.Current, Input.Password), Gone), _passwordRefusals, "mot-de-passe");

    private async Task RemoveAppAsync() => await FollowAsync(await RemoveCodeApp.RunAsync(), _passwordRefusals, "fait");

    private async Task SignOutEverywhereAsync()
    {
        await Everywhere.RunAsync();
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
        Navigation.NavigateTo("/connexion");
    }

    /// <summary>The change ended every session of the account; this browser, where it was made, stays.</summary>
    private async Task FollowAsync(Result<Account> changed, Refusals refusals, string after)
    {
        if (changed.Failed(out var refused, out var account))
        {
            refusals.Show(refused);
            return;
        }

        await Sessions.OpenAsync(Http, account, Http.User.HasClaim(Sessions.SharedClaim, "1"));
        Navigation.NavigateTo($"/compte?apres={after}");
    }
}

/// <summary>What the account page sends.</summary>
public sealed class AccountInput
{
    public string? Credential { get; set; }

    public string? Name { get; set; }

    public string? Current { get; set; }

    public string? Password { get; set; }
}
