using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stage 7: groups became subjects; two bodies rank them apart, differences get reasons, the committee decides.</summary>
internal static class DecisionStage
{
    /// <summary>The first subject's address.</summary>
    public static async Task<string> RunAsync(World world, string demarche, Team team)
    {
        var staff = await world.AsAsync(team.Staff);
        await staff.GoAsync($"{demarche}/sujets");
        await staff.SeesAsync("Le téléphone du soir");
        await staff.SeesAsync("Le chariot introuvable");
        await staff.LookAsync();
        await staff.GoAsync($"{demarche}/priorites/groupe");
        await staff.SeesAsync("une sorte de preuve"); // Words on a wall are one kind: nothing may be ranked on them alone.
        foreach (var topic in new[] { "Le téléphone du soir", "Le chariot introuvable" }) await ObserveAsync(staff, demarche, topic);
        await RankAsync(staff, $"{demarche}/priorites/groupe", world, moves: false);

        var direction = await world.AsAsync(team.Direction);
        await RankAsync(direction, $"{demarche}/priorites/copil", world, moves: true);
        await direction.GoAsync($"{demarche}/priorites");
        foreach (var reason in await direction.Page.Locator("form textarea").AllAsync()) await reason.FillAsync("Le chariot se règle sans argent, le téléphone demande un contrat.");
        await direction.LookAsync();
        await direction.PressAsync("Rendre l’ordre au groupe, avec ces raisons");
        await direction.SeesAsync("Rendu au groupe");
        await direction.LookAsync();

        await DecideAsync(direction, demarche, world);
        await direction.GoAsync($"{demarche}/sujets");
        await direction.FollowAsync("Le téléphone du soir");
        await direction.SeesAsync("Essayer deux façons de répondre");
        await direction.LookAsync();
        return $"/sujets/{direction.Part(1)}";
    }

    /// <summary>Somebody went to look: the second kind of evidence.</summary>
    private static async Task ObserveAsync(Device staff, string demarche, string topic)
    {
        await staff.GoAsync($"{demarche}/sujets");
        await staff.FollowAsync(topic);
        await staff.FollowAsync("Préciser le sujet, ou ajouter une source");
        await staff.Field("D’où cela vient").SelectOptionAsync("Observation");
        await staff.FillAsync("Combien", "2");
        await staff.PressAsync("Ajouter cette source");
        await staff.SeesAsync("observations du travail");
    }

    private static async Task RankAsync(Device device, string path, World world, bool moves)
    {
        await device.GoAsync(path);
        await device.LookAsync();
        await device.FillAsync("Jour de la réunion", CallStage.Iso(world.Today));
        await device.FillAsync("Combien de personnes ont classé", "6");
        var places = await device.Page.Locator(".rank-list__place").AllAsync();
        for (var i = 0; i < places.Count; i++) await places[i].FillAsync($"{(moves ? places.Count - i : i + 1)}");
        await device.PressAsync("Enregistrer cet ordre");
        await device.LookAsync();
    }

    private static async Task DecideAsync(Device direction, string demarche, World world)
    {
        await direction.GoAsync($"{demarche}/decisions/nouvelle");
        await direction.LookAsync();
        await direction.Field("Sujet concerné").SelectOptionAsync(new SelectOptionValue { Label = "Le téléphone du soir" });
        await direction.FillAsync("Jour de la réunion", CallStage.Iso(world.Today));
        await direction.FillAsync("Ce qui est décidé", "Essayer deux façons de répondre au téléphone le soir.");
        await direction.FillAsync("Parce que", "Les deux équipes ne sont pas d’accord, l’essai les départagera.");
        await direction.Page.Locator("input[type=radio][name='Input.Outcome']").First.CheckAsync();
        foreach (var college in await direction.Page.Locator("input[type=checkbox][name='Input.Present']").AllAsync()) await college.CheckAsync();
        await direction.Page.Locator("input[type=radio][name='Input.Consensus']").First.CheckAsync();
        await direction.PressAsync("Enregistrer la décision");
        await direction.SeesAsync("Essayer deux façons de répondre");
        await direction.LookAsync();
    }
}
