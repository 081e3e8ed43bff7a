using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stage 3: two readers mark without seeing each other, the region answers with reasons, letters leave.</summary>
internal static class SelectionStage
{
    public static async Task RunAsync(World world, string call, IReadOnlyList<string> candidatures)
    {
        world.Clock.Advance(TimeSpan.FromDays(31)); // Past the closing hour.
        var agency = await world.RoleAsync("ars");
        await agency.GoAsync($"/appels/{call}/selection");
        await agency.LookAsync();
        await agency.Page.GetByLabel("Première personne").SelectOptionAsync(new SelectOptionValue { Label = "Thomas Leroux" });
        await agency.Page.GetByLabel("Deuxième personne").SelectOptionAsync(new SelectOptionValue { Label = "Claire Monfort" });
        await agency.PressAsync("Leur confier les lectures");

        var adviser = await world.RoleAsync("aract");
        foreach (var candidature in candidatures)
        {
            await MarkAsync(agency, candidature);
            await agency.GoAsync($"{candidature}/lecture");
            await agency.SeesAsync("Les notes se montrent quand les deux lectures sont remises");
            await MarkAsync(adviser, candidature);
            await DecideAsync(agency, candidature);
        }
    }

    private static async Task MarkAsync(Device reader, string candidature)
    {
        await reader.GoAsync($"{candidature}/lecture");
        await reader.LookAsync();
        foreach (var mark in await reader.Page.Locator(".mark").AllAsync())
        {
            await mark.GetByLabel("3", new() { Exact = true }).CheckAsync();
            await mark.GetByLabel("Ce qui le justifie").FillAsync("Le sujet vient de l’équipe du soir.");
        }

        await reader.PressAsync("Remettre ma lecture");
    }

    private static async Task DecideAsync(Device agency, string candidature)
    {
        await agency.GoAsync($"{candidature}/lecture");
        await agency.SeesAsync("Les deux lectures, côte à côte");
        await agency.LookAsync();
        await agency.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await agency.Page.Locator("form:has(button:has-text('Répondre et envoyer les lettres')) textarea").First.FillAsync("Un sujet concret, porté par trois personnes.");
        await agency.PressAsync("Répondre et envoyer les lettres");
        await agency.SeesAsync("Retenu");
    }
}
