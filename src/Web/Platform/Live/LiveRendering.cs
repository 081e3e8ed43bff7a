using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Essaim.Web.Platform.Live;

/// <summary>Renders a component outside any request: the page and its live update share one template.</summary>
public sealed class LiveRendering(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>The component's HTML in a language (<c>fr</c>, <c>en</c>).</summary>
    public async Task<string> RenderAsync<TComponent>(IDictionary<string, object?> parameters, CultureInfo language)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
            return (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }
}
