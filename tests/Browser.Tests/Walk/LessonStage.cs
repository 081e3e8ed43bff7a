using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stages 10 and 11: the sheet under a painter's name, three agreements, the library, a borrowing; and what the region sees of it.</summary>
internal static class LessonStage
{
    public static async Task RunAsync(World world, Team team, Team other)
    {
        var staff = await world.AsAsync(team.Staff);
        await staff.GoAsync("/rex");
        await staff.LookAsync();
        await staff.PressAsync("Raconter cet essai");
        var sheet = $"/rex/{staff.Part(1)}";
        foreach (var (field, text) in new[]
        {
            ("Title", "Une personne au téléphone le soir"), ("Situation", "Le soir, le téléphone coupe le coucher."), ("Course", "Deux semaines, une façon chacune."),
            ("Difficulties", "Les familles appelaient encore les étages."), ("Successes", "Le coucher se fait sans courir."), ("Again", "Prévenir les familles avant."),
        })
        {
            await staff.Page.Locator($"[name='Input.{field}']").FillAsync(text);
        }

        await staff.PressAsync("Enregistrer la fiche");
        await staff.LookAsync();

        foreach (var walker in new[] { team.Staff, team.Professions, team.Direction })
        {
            var device = await world.AsAsync(walker);
            await device.GoAsync(sheet);
            await device.LookAsync();
            await device.PressAsync("J’ai lu, nous sommes d’accord");
        }

        await staff.GoAsync(sheet);
        await staff.PressAsync("Publier la fiche");
        await staff.SeesAsync("Racontée par");

        var borrower = await world.AsAsync(other.Staff);
        await borrower.GoAsync("/bibliotheque?q=telephone");
        await borrower.SeesAsync("Une personne au téléphone le soir");
        await Assertions.Expect(borrower.Page.Locator("main")).Not.ToContainTextAsync(team.Place);
        await borrower.LookAsync();
        await borrower.FollowAsync("Une personne au téléphone le soir");
        await borrower.LookAsync();
        await borrower.FillAsync("Qu’allez-vous adapter chez vous ?", "La même chose, mais de 18 h à 20 h.");
        await borrower.PressAsync("Emprunter cette fiche");

        await staff.GoAsync(sheet);
        await staff.SeesAsync(other.Place);
        await staff.SeesAsync("mais de 18 h à 20 h");

        var agency = await world.RoleAsync("ars");
        await agency.GoAsync("/region/52");
        await agency.SeesAsync(team.Place);
        await Assertions.Expect(agency.Page.Locator("main")).Not.ToContainTextAsync("téléphone");
        await agency.LookAsync();
    }
}
