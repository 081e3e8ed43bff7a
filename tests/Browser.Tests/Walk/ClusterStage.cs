using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stages 4 and 5: the cluster, its calendar, and the démarche that opens by itself.</summary>
internal static class ClusterStage
{
    /// <summary>The démarche's address.</summary>
    public static async Task<string> RunAsync(World world, string call, Team team)
    {
        var agency = await world.RoleAsync("ars");
        await agency.GoAsync($"/appels/{call}/cluster");
        await agency.LookAsync();
        await agency.FillAsync("Nom du cluster", "Les soirs, Loire");
        await agency.Page.GetByLabel("Qui l’accompagne").SelectOptionAsync(new SelectOptionValue { Label = "Claire Monfort" });
        await agency.PressAsync("Former le cluster");
        await agency.LookAsync();

        var direction = await world.AsAsync(team.Direction);
        await direction.GoAsync("/");
        await direction.LookAsync();
        var demarche = await direction.Page.Locator("a[href^='/demarches/']").First.GetAttributeAsync("href") ?? throw new InvalidOperationException("No démarche on the first page.");
        demarche = string.Join('/', demarche.Split('/').Take(3));
        await direction.GoAsync(demarche);
        await direction.SeesAsync("Vous en êtes là");
        await direction.SeesAsync("Où nous en étions");
        await direction.LookAsync();
        return demarche;
    }
}
