using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Steering;

public sealed partial class InfoPage
{
    private InfoText _text = null!;

    [Inject] private ReadInfoText Read { get; set; } = null!;

    protected override void OnInitialized() => _text = Read.Run(Http.Request.Path.Value!.Trim('/'), T);
}
