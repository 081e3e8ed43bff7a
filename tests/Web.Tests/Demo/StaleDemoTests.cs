using Essaim.Web.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Demo;

/// <summary>A host of the demo with nothing told yet: these tests tell it themselves.</summary>
public sealed class DemoHost : TestHost
{
    protected override void Configure(IWebHostBuilder host) => host.ConfigureServices(services => services.AddSingleton<StaleDemo>());
}

public sealed class StaleDemoTests : IAsyncLifetime
{
    private readonly DemoHost _host = new();

    private StaleDemo Stale => _host.Factory.Services.GetRequiredService<StaleDemo>();

    [Fact]
    public async Task A_story_told_today_stays()
    {
        await Stale.RememberAsync(default);

        Assert.False(await Stale.WipeAsync(_host.Factory.Services, default));
    }

    [Fact]
    public async Task A_base_that_is_not_the_storys_is_never_wiped()
    {
        _host.Clock.Advance(TimeSpan.FromDays(30));

        Assert.False(await Stale.WipeAsync(_host.Factory.Services, default));
    }

    [Fact]
    public async Task A_stale_story_stays_when_somebody_wrote_in_it()
    {
        await Stale.RememberAsync(default);
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.EstablishmentAsync();
        _host.Clock.Advance(TimeSpan.FromDays(5));

        Assert.False(await Stale.WipeAsync(_host.Factory.Services, default));
    }

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();
}
