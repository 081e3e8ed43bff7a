using Essaim.Data;
using Essaim.Web.Platform;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Everybody's devices, the clock, and the letters that would have arrived by mail.</summary>
internal sealed class World(Browser browser) : IAsyncDisposable
{
    private readonly Dictionary<string, Device> _devices = new(StringComparer.Ordinal);

    public Browser Browser { get; } = browser;

    public MovableClock Clock => Browser.Server.Services.GetRequiredService<MovableClock>();

    public DateOnly Today => Clock.Today();

    /// <summary>A demo role's desk, signed in now: the clock may have passed the end of the last session.</summary>
    public async Task<Device> RoleAsync(string role)
    {
        var device = await DeviceAsync(role, 1280);
        await device.GoAsync($"/demo/connexion/{role}");
        return device;
    }

    /// <summary>A walker's own device, signed in by password.</summary>
    public async Task<Device> AsAsync(Walker walker)
    {
        var device = await DeviceAsync(walker.Email, 1280);
        await SignInAsync(device, walker);
        return device;
    }

    public static async Task SignInAsync(Device device, Walker walker)
    {
        await device.GoAsync("/connexion");
        var password = device.Page.Locator("input[type=password]");
        if (await password.CountAsync() is 0) return; // Still signed in.
        await device.Page.Locator("input[autocomplete~=username]").First.FillAsync(walker.Email);
        await password.First.FillAsync(Walker.Password);
        await device.PressAsync("Se connecter");
    }

    public async Task<Device> DeviceAsync(string name, int width)
    {
        if (_devices.TryGetValue(name, out var known)) return known;
        return _devices[name] = await Browser.DeviceAsync(width);
    }

    /// <summary>Opens the last invitation written to this address and chooses a password.</summary>
    public async Task<Device> AcceptInvitationAsync(Walker walker)
    {
        await using var scope = Browser.Server.Services.CreateAsyncScope();
        var letter = await scope.ServiceProvider.GetRequiredService<ReadDb>().OutboxMails
            .Where(m => m.To == walker.Email && m.Text.Contains("/invitation/")).OrderByDescending(m => m.WrittenAt).FirstAsync();
        var code = letter.Text[(letter.Text.IndexOf("/invitation/", StringComparison.Ordinal) + "/invitation/".Length)..].Split([' ', '\n', '\r', '.'], 2)[0];
        var device = await DeviceAsync(walker.Email, 1280);
        await device.GoAsync($"/invitation/{code}");
        await device.LookAsync();
        await device.Page.GetByLabel("Nouveau mot de passe").FillAsync(Walker.Password);
        await device.PressAsync("Enregistrer et entrer");
        return device;
    }

    /// <summary>The work of the minutes that the moved clock has skipped.</summary>
    public async Task RunTaskAsync<TTask>()
        where TTask : class, IRecurringTask
    {
        await using var scope = Browser.Server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TTask>().RunAsync(Clock.GetUtcNow(), default);
    }

    /// <summary>Every page that anybody looked at was clean.</summary>
    public void AssertClean()
    {
        var all = _devices.Values.SelectMany(d => d.Findings.Concat(d.Complaints)).ToList();
        Assert.True(all.Count is 0, string.Join(Environment.NewLine, all));
    }

    public async ValueTask DisposeAsync()
    {
        Clock.Reset();
        foreach (var device in _devices.Values) await device.DisposeAsync();
    }
}
