using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Essaim.Web.Platform.Live;

/// <summary>Renders a component outside any request: the page and its live update share one template.</summary>
public sealed class LiveRendering(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    public static readonly string[] Languages = ["fr", "en"];

    public async Task<string> RenderAsync<TComponent>(IDictionary<string, object?> parameters, string language)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Language>().Use(language);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
