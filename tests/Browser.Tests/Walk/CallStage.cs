using System.Globalization;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stage 1: the nation opens a wave, the region writes a call and publishes it.</summary>
internal static class CallStage
{
    public const string Title = "Le travail des soirs de semaine";

    /// <summary>The call's name in addresses.</summary>
    public static async Task<string> RunAsync(World world)
    {
        var national = await world.RoleAsync("national");
        await national.GoAsync("/vagues/nouvelle");
        await national.LookAsync();
        await national.FillAsync("Nom du nouveau programme", "Programme de la marche");
        await national.FillAsync("Nom de la vague", "Vague de la marche");
        await national.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await national.FillAsync("Début", Iso(world.Today));
        await national.FillAsync("Fin", Iso(world.Today.AddYears(2)));
        await national.Page.GetByLabel("Pays de la Loire").CheckAsync();
        await national.PressAsync("Ouvrir la vague");
        await national.SeesAsync("Vague de la marche");

        var agency = await world.RoleAsync("ars");
        await agency.GoAsync("/appels/nouveau");
        await agency.LookAsync();
        await agency.Page.GetByLabel("Vague", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Vague de la marche" });
        await agency.Page.GetByLabel("Titre", new() { Exact = true }).FillAsync(Title);
        await agency.FillAsync("En deux phrases", "Pour les établissements dont les soirées débordent. Deux places.");
        await agency.FillAsync("Texte de l’appel", "La région accompagne deux établissements.\n\nLe sujet reste ouvert.");
        await agency.FillAsync("Publication prévue", Iso(world.Today));
        await agency.Page.GetByLabel("Clôture", new() { Exact = true }).FillAsync(Iso(world.Today.AddDays(30)));
        await agency.FillAsync("Heure de clôture", "12:00");
        await agency.FillAsync("Réponse aux candidats", Iso(world.Today.AddDays(45)));
        await agency.FillAsync("Première journée collective", Iso(world.Today.AddDays(90)));
        await agency.FillAsync("Établissements, au moins", "2");
        await agency.Page.GetByLabel("Critère 1", new() { Exact = true }).FillAsync("Sujet ouvert");
        await agency.PressAsync("Garder le brouillon");
        await agency.PressAsync("Publier");
        await agency.SeesAsync("Se porter candidat");
        await agency.LookAsync();
        return agency.Part(1);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
