using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Bench;

/// <summary>The least that the framework can do: one Razor component that writes given bytes, with no database, no sign-in and no layout.</summary>
internal sealed class BarePage : IAsyncDisposable
{
    public const string Url = "http://localhost:5191";

    private readonly WebApplication _app;

    private BarePage(WebApplication app) => _app = app;

    public byte[] Bytes { get; set; } = [];

    public static async Task<BarePage> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url);
        builder.Services.AddRazorComponents();
        var page = new BarePage(builder.Build());
        page._app.MapGet("/", () => new RazorComponentResult<Same>(new { Html = System.Text.Encoding.UTF8.GetString(page.Bytes) }));
        await page._app.StartAsync();
        return page;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private sealed class Same : ComponentBase
    {
        [Parameter] public string Html { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Html);
    }
}
