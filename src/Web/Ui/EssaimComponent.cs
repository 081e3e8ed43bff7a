using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Ui;

/// <summary>What every page and component has at hand: the texts, the way elsewhere, the request.</summary>
public abstract class EssaimComponent : ComponentBase
{
    private bool _isReady;

    [Inject] protected Texts T { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Ends when the reader leaves.</summary>
    protected CancellationToken Gone => Http.RequestAborted;

    /// <summary>
    /// Draws once everything is read. The usual component draws a first time while its data are on their way, for a reader who
    /// watches it live; our pages are sent whole, and with a database that really waits they would be drawn from nothing.
    /// </summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_isReady)
        {
            _isReady = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
