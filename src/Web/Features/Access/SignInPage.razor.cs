using Essaim.Data.Access;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Access;

public sealed partial class SignInPage
{
    private readonly Refusals _refusals = new();
    private readonly Refusals _keyRefusals = new();
    private KeptForm? _kept;
    private Guid? _welcomed;
    private string? _step;

    [SupplyParameterFromForm(FormName = "connexion", Name = "Input")] private SignInInput? ByPassword { get; set; }

    [SupplyParameterFromForm(FormName = "cle", Name = "Input")] private SignInInput? ByKey { get; set; }

    [SupplyParameterFromForm(FormName = "code", Name = "Input")] private SignInInput? ByCode { get; set; }

    [SupplyParameterFromQuery(Name = "retour")] private string? Return { get; set; }

    [Inject] private CheckPassword CheckPassword { get; set; } = null!;

    [Inject] private CheckPasskey CheckPasskey { get; set; } = null!;

    [Inject] private SignInSteps Steps { get; set; } = null!;

    [Inject] private Sessions Sessions { get; set; } = null!;

    [Inject] private KeptForms Forms { get; set; } = null!;

    private SignInInput Input => ByPassword ?? ByKey ?? ByCode!;

    protected override void OnInitialized()
    {
        ByPassword ??= ByKey is null && ByCode is null ? New() : null;
        _kept = Forms.Open(Input.Kept);
        _step = ByCode?.Step;
    }

    private SignInInput New() => new() { Return = Return, Kept = KeptForms.Of(Http) is { } kept ? Forms.Seal(kept) : null };

    private async Task SignInAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Identifier)) _refusals.Show(SignInErrors.IdentifierMissing);
        if (string.IsNullOrEmpty(Input.Password)) _refusals.Show(SignInErrors.PasswordMissing);
        if (!_refusals.Any) await FollowAsync(await CheckPassword.RunAsync(Input.Identifier!, Input.Password!, Gone), SignInErrors.Refused, _refusals);
    }

    private async Task SignInByKeyAsync() => await FollowAsync(await CheckPasskey.RunAsync(Input.Credential, Gone), SignInErrors.KeyRefused, _keyRefusals);

    private async Task CheckCodeAsync() => await FollowAsync(await Steps.CheckCodeAsync(Input.Step, Input.Code ?? "", Gone), SignInErrors.StepExpired, _refusals);

    private async Task FollowAsync(SignInOutcome outcome, Error refused, Refusals refusals)
    {
        switch (outcome)
        {
            case SignInOutcome.Welcome { Account: var account }:
                await WelcomeAsync(account);
                break;
            case SignInOutcome.CodeNeeded { Account: var account }:
                if (_step is not null) refusals.Show(SignInErrors.CodeRefused);
                _step = Steps.Seal(account);
                break;
            case SignInOutcome.Wait { For: var wait }:
                refusals.Show(SignInErrors.TooMany(wait));
                Http.RetryAfter(wait);
                break;
            default:
                _step = null;
                refusals.Show(refused);
                break;
        }
    }

    private async Task WelcomeAsync(Account account)
    {
        await Sessions.OpenAsync(Http, account, Input.Shared);
        if (_kept is null) Navigation.NavigateTo(LocalAddress.Or(Input.Return, "/"));
        else _welcomed = account.Id;
    }
}

/// <summary>What the sign-in page sends, whichever way is taken.</summary>
public sealed class SignInInput
{
    public string? Identifier { get; set; }

    public string? Password { get; set; }

    public string? Credential { get; set; }

    public string? Code { get; set; }

    public bool Shared { get; set; }

    public string? Return { get; set; }

    public string? Kept { get; set; }

    public string? Step { get; set; }
}
