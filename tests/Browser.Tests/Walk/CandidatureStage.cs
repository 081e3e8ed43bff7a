using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stage 2: three people of one place, each from their own device, accept, write and sign; then it leaves.</summary>
internal static class CandidatureStage
{
    /// <summary>The candidature's address.</summary>
    public static async Task<string> RunAsync(World world, string call, Team team)
    {
        var stranger = await world.DeviceAsync(team.Direction.Email, 360);
        await stranger.GoAsync($"/appels/{call}");
        await stranger.LookAsync();
        await stranger.FollowAsync("Commencer");
        await StartAsync(stranger, team);

        var direction = await world.AcceptInvitationAsync(team.Direction);
        await direction.GoAsync("/");
        await direction.LookAsync();
        var path = await FindAsync(direction);
        await AcceptSeatAsync(direction, path);
        await InviteAsync(direction, path, "Représentants du personnel", team.Staff);
        await InviteAsync(direction, path, "Métiers", team.Professions);
        await WriteAsync(direction, $"{path}/part/projet", signs: false);
        await direction.GoAsync(path);
        await direction.SeesAsync("Ce qu’il manque avant l’envoi");

        foreach (var (walker, part) in new[] { (team.Staff, "personnel"), (team.Professions, "metiers") })
        {
            var device = await world.AcceptInvitationAsync(walker);
            await AcceptSeatAsync(device, path);
            await WriteAsync(device, await PartAsync(device, path, part), signs: true);
        }

        await WriteAsync(direction, await PartAsync(direction, path, "direction"), signs: true);
        await direction.GoAsync(path);
        await direction.LookAsync();
        await direction.PressAsync("Envoyer à la région");
        await direction.SeesAsync("La candidature est envoyée");
        return path;
    }

    private static async Task StartAsync(Device device, Team team)
    {
        await device.FillAsync("Nom de l’établissement", team.Place);
        await device.FillAsync("Ville", team.Town);
        await device.FillAsync("Nombre d’agents, tous contrats", "64");
        await device.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await device.FillAsync("Prénom", team.Direction.GivenName);
        await device.FillAsync("Nom", team.Direction.FamilyName);
        await device.FillAsync("Métier ou fonction", team.Direction.Profession);
        await device.FillAsync("Courriel", team.Direction.Email);
        await device.PressAsync("Commencer la candidature");
        await device.SeesAsync("Votre candidature est ouverte");
        await device.LookAsync();
    }

    private static async Task<string> FindAsync(Device device) =>
        await device.Page.Locator("a[href^='/candidatures/']").First.GetAttributeAsync("href") is { } href ? string.Join('/', href.Split('/').Take(3)) : throw new InvalidOperationException("No candidature on the first page.");

    private static async Task AcceptSeatAsync(Device device, string path)
    {
        await device.GoAsync(path);
        await device.LookAsync();
        await device.Page.GetByLabel("J’ai lu ce que ce siège demande").CheckAsync();
        await device.Page.GetByLabel("Oui", new() { Exact = true }).CheckAsync();
        await device.PressAsync("J’accepte le siège");
    }

    private static async Task InviteAsync(Device device, string path, string seat, Walker walker)
    {
        await device.GoAsync(path);
        var row = device.Page.Locator(".govuk-summary-list__row").Filter(new() { Has = device.Page.Locator(".govuk-summary-list__key").GetByText(seat) }).First;
        await row.Locator("summary").ClickAsync();
        await row.GetByLabel("Prénom").FillAsync(walker.GivenName);
        await row.GetByLabel(Device.Labelled("Nom")).FillAsync(walker.FamilyName);
        await row.GetByLabel("Métier ou fonction").FillAsync(walker.Profession);
        await row.GetByLabel(Device.Labelled("Courriel")).FillAsync(walker.Email);
        await row.GetByRole(AriaRole.Button, new() { Name = "Inviter" }).ClickAsync();
        await device.SeesAsync(walker.GivenName);
    }

    private static async Task<string> PartAsync(Device device, string path, string word)
    {
        await device.GoAsync(path);
        return await device.Page.Locator($"a[href*='/part/{word}']").First.GetAttributeAsync("href") ?? throw new InvalidOperationException(word);
    }

    /// <summary>Answers every question of the part.</summary>
    private static async Task WriteAsync(Device device, string path, bool signs)
    {
        await device.GoAsync(path);
        foreach (var field in await device.Page.Locator(".kept-field textarea, .kept-field input[type=text]").AllAsync()) await field.FillAsync("Vers 19 h, une seule personne pour trois étages.");
        if (await device.Page.Locator(".kept-field input[type=radio]").CountAsync() > 0) await device.Page.Locator(".kept-field input[type=radio]").First.CheckAsync();
        await device.LookAsync();
        await device.PressAsync(signs ? "Garder et signer" : "Garder");
    }
}
