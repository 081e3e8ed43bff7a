using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Demarches;

public sealed partial class StepPage
{
    private const string Made = "made";
    private const string Aside = "aside";

    private readonly Refusals _refusals = new();
    private readonly Refusals _reopening = new();
    private ShowDemarche.View _view = null!;
    private StepText _step = null!;
    private Settled? _settled;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public string Key { get; set; } = "";

    [SupplyParameterFromForm(FormName = "settle")] private StepInput Input { get; set; } = null!;

    [Inject] private CurrentActor Reader { get; set; } = null!;

    private MethodTexts Words => Method.In(T);

    private string Home => $"/demarches/{Id}";

    /// <summary>The page where it is done opens to those who carry the step.</summary>
    private bool Carries => Reader.Actor.Seats.Any(s => s.Reach.Establishment == _view.Place.Id && _step.Step.Who.Contains(s.Role));

    private bool CanWrite => _view.MayCarry && _view.Demarche.State is DemarcheState.Running;

    private string? Page => _step.Page?
        .Replace("{demarche}", Id.ToString(), StringComparison.Ordinal)
        .Replace("{establishment}", _view.Place.Id.Value.ToString(), StringComparison.Ordinal)
        .Replace("{cluster}", _view.Demarche.ClusterId?.Value.ToString("D"), StringComparison.Ordinal)
        .Replace("{slug}", _view.Place.Slug, StringComparison.Ordinal);

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _view = await Show.RunAsync(new(Id), Gone) ?? throw new PageRefusedException(Error.NotFound("demarche.unknown"));
        _step = Words.Step(Key) ?? throw new PageRefusedException(Error.NotFound("demarche.step-unknown"));
        _settled = _view.Settled.GetValueOrDefault(Key);
    }

    private async Task SaveAsync()
    {
        var settled = await Settle.RunAsync(new(new(Id), Key, Input.How == Aside, Input.Note ?? ""), Gone);
        if (settled.Failed(out var error)) _refusals.Show(error);
        else Navigation.NavigateTo(Home);
    }

    private async Task ReopenAsync()
    {
        if ((await Reopen.RunAsync(new(new(Id), Key), Gone)).Failed(out var error)) _reopening.Show(error);
        else Navigation.NavigateTo($"{Home}/etapes/{Key}");
    }

    private sealed class StepInput
    {
        public string? Note { get; set; }

        public string How { get; set; } = Made;
    }
}
