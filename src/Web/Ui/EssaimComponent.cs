using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Essaim.Web.Ui;

/// <summary>
/// What every page and component has at hand: the texts, the way elsewhere, the request. Unlike the framework's base, which draws a first time
/// while a page still waits for its data, it is drawn only when everything is there: SQLite answers at once, PostgreSQL does not. And the
/// parts of a page prepare themselves one after the other, because they share the request's database context.
/// </summary>
public abstract class EssaimComponent : IComponent, IHandleEvent
{
    private readonly RenderFragment _draw;
    private RenderHandle _handle;
    private bool _isInitialised;
    private bool _isQueued;

    protected EssaimComponent() => _draw = builder =>
    {
        _isQueued = false;
        BuildRenderTree(builder);
    };

    [Inject] protected Texts T { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private Turns Turns { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Ends when the reader leaves.</summary>
    protected CancellationToken Gone => Http.RequestAborted;

    /// <summary>Addresses of built files, with their fingerprint.</summary>
    protected ResourceAssetCollection Assets => _handle.Assets;

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public virtual async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        using (await Turns.TakeAsync()) await PrepareAsync();
        StateHasChanged();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }

    protected virtual void OnInitialized()
    {
    }

    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    protected virtual void OnParametersSet()
    {
    }

    protected virtual Task OnParametersSetAsync() => Task.CompletedTask;

    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    private async Task PrepareAsync()
    {
        if (!_isInitialised)
        {
            _isInitialised = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
    }

    protected void StateHasChanged()
    {
        if (_isQueued) return;
        _isQueued = true;
        _handle.Render(_draw);
    }
}
