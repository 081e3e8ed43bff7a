using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Photos;

/// <summary>A photo mission from the desk to the urn: opened, slips printed, a photo taken and covered on a phone that has no network.</summary>
[Collection("browser")]
public sealed partial class MissionTests(Browser browser)
{
    [Fact]
    public async Task A_covered_photo_waits_without_network_and_reaches_the_urn_later()
    {
        await using var desk = await browser.DeviceAsync(role: "qualiticienne");
        var slip = await SlipAsync(desk);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync($"/p#{slip}");
        await phone.PressAsync("Continuer");
        await phone.FollowAsync("Prendre mes photos");
        await phone.SeesAsync("Il vous reste 2 photos à envoyer.");
        await phone.CheckAsync();
        await Assertions.Expect(phone.Page.Locator("photo-shot")).ToBeVisibleAsync();
        await phone.Page.Locator("photo-shot[data-ready]").WaitForAsync(new() { Timeout = 30_000 });

        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.SetInputFilesAsync("photo-shot input[type=file]", Drawings.Room);
        await Assertions.Expect(phone.Page.Locator("photo-shot")).ToHaveAttributeAsync("data-searched", "true", new() { Timeout = 30_000 });
        await phone.LookAsync();
        await phone.Page.GetByText("Non, personne").ClickAsync();
        await phone.Page.GetByText("Ce qui gêne", new() { Exact = true }).ClickAsync();
        await phone.Page.Locator("#mot").FillAsync("La porte se referme sur le chariot.");
        await phone.PressAsync("Garder et envoyer cette photo");
        await phone.SeesAsync("elle n’est pas encore partie");
        await phone.SeesAsync("Il vous reste une photo à envoyer.");

        await phone.Page.Context.SetOfflineAsync(false);
        await phone.GoAsync("/p/photos"); // Closed and opened again: the photo is still there.
        await phone.SeesAsync("elle n’est pas encore partie");
        await phone.PressAsync("Envoyer maintenant");
        await phone.SeesAsync("dans l’urne.");
        await phone.CheckAsync();
    }

    private static async Task<string> SlipAsync(Device desk)
    {
        var demarche = await desk.Page.EvaluateAsync<string>("[...document.querySelectorAll('a[href*=\"/demarches/\"]')].map(a => a.pathname.split('/')[2]).find(id => id?.length === 36)");
        await desk.GoAsync($"/demarches/{demarche}/safaris/nouveau");
        await desk.CheckAsync();
        await desk.FillAsync("Que faut-il photographier ?", "Ce qui aide et ce qui gêne à midi");
        await desk.FillAsync("Qui photographie ?", "L’équipe du rez-de-chaussée");
        await desk.FillAsync("Combien de personnes ?", "12");
        await desk.PressAsync("Ouvrir le safari");
        await desk.SeesAsync("Encore 14 jours pour photographier");
        await desk.CheckAsync();
        await desk.FollowAsync("Imprimer les bulletins");
        await desk.FillAsync("Combien de bulletins ?", "1");
        await desk.PressAsync("Préparer les feuilles");
        return Code().Match((await desk.Page.TextContentAsync(".slip__code"))!).Value;
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
