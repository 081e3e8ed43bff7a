using Microsoft.Playwright;

namespace Essaim.Browser.Tests;

/// <summary>One Chromium and one server for all browser tests; each test opens contexts of its own, one per person.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public Server Server { get; } = new();

    public async Task InitializeAsync()
    {
        Server.StartServer();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A device of its own: its cookies, its storage, its complaints.</summary>
    public async Task<Device> DeviceAsync(int width = 1280, int height = 900, string? role = null)
    {
        var context = await _chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "fr-FR", HasTouch = width < 600, ReducedMotion = ReducedMotion.Reduce });
        var device = new Device(context, await context.NewPageAsync(), Server.Url);
        await device.WatchAsync();
        if (role is not null) await device.Page.GotoAsync($"{Server.Url}/demo/connexion/{role}");
        return device;
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await Server.DisposeAsync();
    }
}

[CollectionDefinition("browser")]
public sealed class BrowserGroup : ICollectionFixture<Browser>;
