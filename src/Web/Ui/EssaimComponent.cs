using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Ui;

/// <summary>What every page and component has at hand: the texts, the way elsewhere, the request.</summary>
public abstract class EssaimComponent : ComponentBase
{
    [Inject] protected Texts T { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Ends when the reader leaves.</summary>
    protected CancellationToken Gone => Http.RequestAborted;
}
