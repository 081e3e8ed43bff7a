using Essaim.Web.Demo;
using Essaim.Web.Platform.Storage;

namespace Essaim.Web.Commands;

/// <summary>Prepares the databases, writes the demo story if asked, and serves until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        await using var app = EssaimHost.Build(args);
        var settings = app.Services.GetRequiredService<Settings>();
        if (settings.IsDemo) await app.Services.GetRequiredService<StaleDemo>().WipeAsync(app.Services, stop);
        if (settings.MigratesAtStart) await PrepareRegister.RunAsync(app.Services, stop); // Else somebody runs `essaim migrate` first.
        if (settings.IsDemo) await DemoStory.TellAsync(app.Services, stop);
        await app.RunAsync(stop);
        return 0;
    }
}
