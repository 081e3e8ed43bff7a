using Essaim.Domain.Common;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Demarches;

public sealed partial class DemarcheStatePage
{
    private readonly Refusals _renaming = new();
    private readonly Refusals _pausing = new();
    private readonly Refusals _resuming = new();
    private readonly Refusals _stopping = new();
    private ShowDemarche.View _view = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "rename")] private TitleInput Title { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "pause")] private CauseInput Cause { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "stop")] private CauseInput End { get; set; } = null!;

    private string Home => $"/demarches/{Id}";

    protected override async Task OnInitializedAsync()
    {
        _view = await Show.RunAsync(new(Id), Gone) ?? throw new PageRefusedException(Error.NotFound("demarche.unknown"));
        if (!_view.MayCarry) throw new PageRefusedException(Error.Forbidden("demarche.read-only"));
        Title ??= new() { Title = _view.Demarche.Title };
        Cause ??= new();
        End ??= new();
    }

    private async Task RenameAsync() => Finish(await Rename.RunAsync(new(new(Id), Title.Title ?? ""), Gone), _renaming, nameof(Title));

    private async Task PauseAsync() => Finish(await Pause.RunAsync(new(new(Id), Cause.Cause ?? ""), Gone), _pausing, nameof(Cause));

    private async Task ResumeAsync() => Finish(await Resume.RunAsync(new(new(Id)), Gone), _resuming, "");

    private async Task StopAsync() => Finish(await Stop.RunAsync(new(new(Id), End.Cause ?? ""), Gone), _stopping, nameof(End));

    private void Finish(Result<Done> result, Refusals refusals, string input)
    {
        if (result.Failed(out var error)) refusals.Show(error.In(input));
        else Navigation.NavigateTo(Home);
    }

    private sealed class TitleInput
    {
        public string? Title { get; set; }
    }

    private sealed class CauseInput
    {
        public string? Cause { get; set; }
    }
}
