using Essaim.Data;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Browser.Tests.Diagnosis;

/// <summary>E5 of docs/promises.md: an observer in a corridor without a network.</summary>
[Collection("browser")]
public sealed class ObservationPadTests(Browser browser)
{
    private static readonly ObservationId Night = new(DemoIds.Of("observation:tilleuls-nuit"));

    [Fact]
    public async Task Presses_without_a_network_keep_their_own_time_survive_a_reload_and_arrive_once()
    {
        await using var phone = await browser.DeviceAsync(360, 740, role: "qualiticienne");
        var page = phone.Page;
        await phone.GoAsync($"/observations/{Night.Value}/releve");
        await page.WaitForSelectorAsync("observation-pad[kept]");
        await phone.LookAsync();
        await phone.PressAsync("Commencer à observer");
        await phone.SeesAsync("C’est fini");
        await Task.Delay(500); // The beginning is on its way.

        await phone.OfflineAsync(true);
        await page.ClickAsync("[data-kind='1']");
        var pressed = TimeProvider.System.GetUtcNow();
        await page.FillAsync("[data-note]", "la porte reste ouverte");
        await page.ClickAsync("[data-kind='2']");
        await page.ClickAsync("[data-kind='1']");
        await page.ClickAsync("[data-undo]");
        await phone.SeesAsync("à envoyer dès que le réseau revient");
        Assert.Empty(await MarksAsync());

        Assert.True(await page.EvaluateAsync<bool>("caches.open('essaim-releve').then(c => c.match(location.pathname)).then(found => !!found)"));
        Assert.False(await page.EvaluateAsync<bool>("fetch('/front/rien.txt').then(() => true, () => false)")); // The worker has no network either.
        await page.ReloadAsync(); // A phone that went to sleep: the page opens again from its own shelf.
        Assert.Equal(["1", "1"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-count]')].slice(0, 2).map(c => c.textContent)"));
        await page.ClickAsync("[data-kind='2']");

        await phone.OfflineAsync(false);
        await phone.SeesAsync("Tout est envoyé.");
        await phone.LookAsync();
        var marks = await MarksAsync();
        Assert.Equal([1, 2, 2], marks.Where(m => !m.IsUndone).Select(m => m.Kind));
        Assert.Single(marks, m => m.IsUndone);
        Assert.Equal("la porte reste ouverte", marks[0].Note);
        Assert.InRange(marks[0].At, pressed.AddSeconds(-5), pressed.AddSeconds(1));

        await page.ClickAsync(".pad__end summary"); // Not by a thumb that slipped.
        await phone.PressAsync("Terminer l’observation");
        await phone.SeesAsync("L’observation est terminée et envoyée.");
        Assert.Equal(4, (await MarksAsync()).Count);
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('essaim:observation')).length"));
        Assert.False(await page.EvaluateAsync<bool>("caches.open('essaim-releve').then(c => c.match(location.pathname)).then(found => !!found)"));
        Assert.Empty(phone.Findings);
    }

    private async Task<List<ObservationMark>> MarksAsync()
    {
        await using var scope = browser.Server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadDb>().ObservationMarks.Where(m => m.ObservationId == Night).OrderBy(m => m.At).ToListAsync();
    }
}
