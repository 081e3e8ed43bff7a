using Essaim.Web.Demo;
using Essaim.Web.Features.Mandates;
using Essaim.Web.Platform.Storage;

namespace Essaim.Web.Commands;

/// <summary>Prepares the databases, writes the demo story if asked, and serves until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        await using var app = EssaimHost.Build(args);
        var settings = app.Services.GetRequiredService<Settings>();
        using var held = RegisterLock.Take(settings);
        if (settings.IsDemo) await app.Services.GetRequiredService<StaleDemo>().WipeAsync(app.Services, stop);
        if (settings.MigratesAtStart) await PrepareRegister.RunAsync(app.Services, stop); // Else somebody runs `essaim migrate` first.
        if (settings.IsDemo) await DemoStory.TellAsync(app.Services, stop);
        if (!settings.IsDemo) await AnnounceFirstDoorAsync(app, stop);
        await app.RunAsync(stop);
        return 0;
    }

    /// <summary>Nobody administrates yet: whoever reads this console may.</summary>
    private static async Task AnnounceFirstDoorAsync(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<OpenHouse>().DrawAsync(stop) is not { } code) return;
        var root = app.Services.GetRequiredService<Settings>().PublicUrl?.TrimEnd('/');
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
            $"Première ouverture : {root ?? app.Urls.FirstOrDefault() ?? Addresses.Local}/premiere-connexion/{code.Value} crée le compte d’administration (une fois)."));
    }
}
