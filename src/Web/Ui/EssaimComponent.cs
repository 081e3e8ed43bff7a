using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Ui;

/// <summary>What every page and component has at hand: the texts, the way elsewhere, the request.</summary>
public abstract class EssaimComponent : ComponentBase
{
    private bool _isInitialized;

    [Inject] protected Texts T { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Ends when the reader leaves.</summary>
    protected CancellationToken Gone => Http.RequestAborted;

    /// <summary>Renders once, when everything is loaded: nobody sees a page half read, and no page has to guard against it.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_isInitialized)
        {
            _isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
