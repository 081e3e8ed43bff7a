using Essaim.Web.Platform.Storage;

namespace Essaim.Web.Commands;

/// <summary>Brings the register to this version's shape, and does nothing else.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(CancellationToken stop)
    {
        await using var app = EssaimHost.Build([]);
        using var held = RegisterLock.Take(app.Services.GetRequiredService<Settings>());
        var applied = await PrepareRegister.RunAsync(app.Services, stop);
        Console.WriteLine(applied is 0 ? "La base est déjà à jour." : $"Base mise à jour : {applied} migration(s).");
        return 0;
    }
}
