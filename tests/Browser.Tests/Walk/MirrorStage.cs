using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stage 9: the verdict becomes an action with an owner and a date; the mirror tells everyone, without an account.</summary>
internal static class MirrorStage
{
    public static async Task RunAsync(World world, string demarche, string topic, Team team)
    {
        var direction = await world.AsAsync(team.Direction);
        await direction.GoAsync($"{demarche}/actions");
        await direction.LookAsync();
        await direction.Page.Locator("a[href^='/actions/']").First.ClickAsync();
        await direction.LookAsync();
        await direction.FillAsync("Qui s’en charge", "La cadre du soir");
        await direction.FillAsync("Pour quand", CallStage.Iso(world.Today.AddDays(20)));
        await direction.PressAsync("Prendre cette action");
        await direction.SeesAsync("La cadre du soir");

        await direction.GoAsync($"{topic}/reponse");
        await direction.LookAsync();
        await direction.FillAsync("Vous avez dit", "Le soir, le téléphone coupe le coucher.");
        await direction.FillAsync("Nous avons fait", "Depuis deux semaines, une personne répond à l’accueil.");
        await direction.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Publier la réponse", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();

        await direction.GoAsync($"{demarche}/actions");
        var mirror = await direction.Page.Locator("a[href^='/miroir/']").First.GetAttributeAsync("href") ?? throw new InvalidOperationException("No mirror.");
        var passerby = await world.DeviceAsync("corridor phone", 360);
        await passerby.GoAsync(mirror);
        await passerby.SeesAsync("Le soir, le téléphone coupe le coucher");
        await passerby.SeesAsync("une personne répond à l’accueil");
        await passerby.LookAsync();
    }
}
