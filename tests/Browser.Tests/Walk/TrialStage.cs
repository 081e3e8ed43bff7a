using Essaim.Web.Features.Experiments;
using Essaim.Web.Platform;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stage 8: two contradictory ways, one week each; staff and residents answer by code; nothing shows before five answers on each side.</summary>
internal static class TrialStage
{
    private const int Answers = 5;

    public static async Task RunAsync(World world, string demarche, Team team)
    {
        var staff = await world.AsAsync(team.Staff);
        var monday = world.Today.AddDays(((int)DayOfWeek.Monday - (int)world.Today.DayOfWeek + 7) % 7 + 7);
        var trial = await PlanAsync(staff, demarche, monday);
        await staff.GoAsync($"{trial}/affiches");
        await staff.LookAsync();
        var codes = (await staff.Page.Locator(".poster__address").AllInnerTextsAsync()).Select(a => a.Trim().Split('/')[^1]).ToList();

        var phone = await world.DeviceAsync("corridor phone", 360);
        for (var week = 0; week < 2; week++)
        {
            world.Clock.MoveTo(monday.AddDays((7 * week) + 1).AtInParis(new(15, 0)));
            await world.RunTaskAsync<KeepPulsesInStep>();
            staff = await world.AsAsync(team.Staff);
            await staff.GoAsync(trial);
            await staff.LookAsync();
            foreach (var code in codes) await AnswerAsync(phone, code, yes: week is 0);
        }

        world.Clock.MoveTo(monday.AddDays(15).AtInParis(new(15, 0)));
        await world.RunTaskAsync<KeepPulsesInStep>();
        staff = await world.AsAsync(team.Staff);
        await staff.GoAsync(trial);
        if (await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Relever les avis maintenant" }).CountAsync() > 0) await staff.PressAsync("Relever les avis maintenant");
        await staff.GoAsync(trial);
        await staff.SeesAsync("avis");
        await staff.LookAsync();
        await VerdictAsync(staff, trial);
    }

    private static async Task<string> PlanAsync(Device staff, string demarche, DateOnly monday)
    {
        await staff.GoAsync($"{demarche}/essais/nouveau");
        await staff.LookAsync();
        await staff.FillAsync("Que vous demandez-vous ?", "Un téléphone à l’accueil, ou un par étage ?");
        await staff.FillAsync("Que pensez-vous observer ?", "Moins d’allers et retours.");
        await staff.FillAsync("Un autre lieu", "Deuxième étage, le soir");
        foreach (var (arm, name) in new[] { ("A", "à l’accueil"), ("B", "un par étage") })
        {
            await staff.Page.Locator($"[name='Input.Name{arm}']").FillAsync(name);
            await staff.Page.Locator($"[name='Input.What{arm}']").FillAsync("De 19 h à 21 h, une personne désignée.");
            await staff.Page.Locator($"[name='Input.Euros{arm}']").FillAsync("0");
        }

        for (var question = 1; question <= 3; question++)
        {
            await staff.Page.Locator($"[name='Input.Staff{question}']").FillAsync($"Ma soirée a été calme, question {question}.");
            await staff.Page.Locator($"[name='Input.Residents{question}']").FillAsync($"La soirée était calme, question {question}.");
        }

        await staff.FillAsync("Premier lundi", CallStage.Iso(monday));
        await staff.Page.Locator("input[type=radio][name='Input.Weeks'][value='2']").CheckAsync();
        await staff.Page.Locator("input[type=radio][name='Input.First'][value='A']").CheckAsync();
        await staff.FillAsync("Qui peut arrêter l’essai, sans demander ?", "L’infirmière du soir");
        await staff.FillAsync("Dans quels cas ?", "Un appel perdu pour une urgence.");
        await staff.PressAsync("Préparer cet essai");
        await staff.LookAsync();
        return $"/essais/{staff.Part(1)}";
    }

    private static async Task AnswerAsync(Device phone, string code, bool yes)
    {
        for (var answer = 0; answer < Answers; answer++)
        {
            await phone.GoAsync($"/avis/{code}");
            if (answer is 0) await phone.LookAsync();
            foreach (var question in await phone.Page.Locator(".pulse-question").AllAsync())
            {
                var options = question.Locator("label");
                await (yes ? options.First : options.Last).ClickAsync();
            }

            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
            await phone.SeesAsync("C’est dans l’urne");
        }
    }

    private static async Task VerdictAsync(Device staff, string trial)
    {
        await staff.GoAsync($"{trial}/verdict/adopter");
        await staff.LookAsync();
        await staff.Page.Locator("input[type=radio][name='Input.Kept']").First.CheckAsync();
        await staff.FillAsync("Pour quelle raison ?", "Les avis penchent nettement du même côté.");
        await staff.FillAsync("Qu’avez-vous appris ?", "Il faut prévenir les familles une semaine avant.");
        await staff.PressAsync("Rendre le verdict");
        await staff.SeesAsync("Adopté");
        await staff.LookAsync();
    }
}
