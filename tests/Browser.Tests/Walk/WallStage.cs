using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Walk;

/// <summary>Stage 6: a projector and two phones; words written apart, shown together, grouped, voted, each group leaving by a door.</summary>
internal static class WallStage
{
    private static readonly string[] Words = ["Le téléphone sonne pendant le coucher", "À 19 h, on court après le chariot", "Personne ne sait qui répond", "Le chariot reste à l’autre étage"];

    public static async Task RunAsync(World world, string demarche, Team team)
    {
        var host = await world.AsAsync(team.Staff);
        await host.GoAsync($"{demarche}/murs/nouveau");
        await host.LookAsync();
        await host.FillAsync("La question", "Le soir, qu’est-ce qui vous fait courir ?");
        await host.FillAsync("Qui se réunit ?", "Équipe du soir");
        await host.FillAsync("Mots par téléphone", "3");
        await host.FillAsync("Voix par téléphone", "3");
        await host.PressAsync("Ouvrir le mur");
        await host.SeesAsync("La salle écrit");
        await host.LookAsync();
        var wall = $"/murs/{host.Part(1)}";

        var projector = await world.DeviceAsync("projector", 1920);
        await World.SignInAsync(projector, team.Staff);
        await projector.GoAsync($"{wall}/projection");
        await projector.LookAsync();
        var code = (await projector.Page.Locator(".join__code").InnerTextAsync()).Trim();

        var phones = new[] { await world.DeviceAsync("phone 1", 360), await world.DeviceAsync("phone 2", 360) };
        foreach (var (phone, index) in phones.Select((p, i) => (p, i)))
        {
            await phone.GoAsync($"/e/{code}");
            await phone.SeesAsync("Qui va lire ce mot");
            await phone.LookAsync();
            foreach (var word in Words.Where((_, i) => i % 2 == index)) await WriteAsync(phone, word);
        }

        await Assertions.Expect(projector.Page.Locator("body")).Not.ToContainTextAsync("chariot");
        await AdvanceAsync(host, "Grouping");
        await projector.SeesAsync("chariot"); // Live: nobody reloads the projector.
        await projector.LookAsync();
        await GroupAsync(host, wall);
        await VoteAsync(host, phones, wall, code);
        await LeaveAsync(host, wall);
    }

    private static async Task WriteAsync(Device phone, string word)
    {
        await phone.FillAsync("Un moment, un lieu, un outil", word);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Poser ce mot" }).ClickAsync();
        await phone.SeesAsync("C’est dans l’urne");
    }

    private static Task AdvanceAsync(Device host, string phase) => host.Page.Locator($"button[name='Next.Phase'][value='{phase}']").ClickAsync();

    /// <summary>By keyboard's way: "mettre avec…", then the groups' names.</summary>
    private static async Task GroupAsync(Device host, string wall)
    {
        await host.GoAsync(wall);
        await host.LookAsync();
        for (var round = 0; round < 2; round++)
        {
            var theme = round is 0 ? "téléphone|répond" : "chariot";
            var loose = host.Page.Locator(".desk__group--loose li").Filter(new() { HasTextRegex = new(theme, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) });
            await Assertions.Expect(loose).ToHaveCountAsync(2);
            await loose.First.Locator("select").SelectOptionAsync("new");
            await Assertions.Expect(host.Page.Locator("input.desk__name")).ToHaveCountAsync(round + 1);
            var choices = await loose.First.Locator("select option").CountAsync();
            await loose.First.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = choices - 2 }); // The newest group stands before "a new one".
            await Assertions.Expect(loose).ToHaveCountAsync(0);
        }

        var names = host.Page.Locator("input.desk__name");
        await names.Nth(0).FillAsync("Le téléphone du soir");
        await names.Nth(1).FillAsync("Le chariot introuvable");
        await host.PressAsync("Enregistrer le rangement et les noms");
        await host.LookAsync();
    }

    private static async Task VoteAsync(Device host, IEnumerable<Device> phones, string wall, string code)
    {
        await AdvanceAsync(host, "Voting");
        foreach (var phone in phones)
        {
            await phone.GoAsync($"/e/{code}");
            await phone.LookAsync();
            await phone.Page.Locator("select.ballot__votes").First.SelectOptionAsync("2");
            await phone.PressAsync("Donner mes voix");
            await phone.SeesAsync("Vos voix sont comptées");
        }

        await host.GoAsync(wall);
        await AdvanceAsync(host, "Exits");
    }

    private static async Task LeaveAsync(Device host, string wall)
    {
        foreach (var exit in new[] { "Test", "Question" })
        {
            await host.GoAsync(wall);
            await host.Page.GetByRole(AriaRole.Link, new() { Name = "Choisir sa sortie" }).First.ClickAsync();
            await host.LookAsync();
            await host.Page.Locator($"input[type=radio][value='{exit}']").CheckAsync();
            await host.FillAsync("En une phrase", "On le fait en petit, au deuxième étage.");
            await host.PressAsync("Faire sortir ce paquet");
        }

        await host.GoAsync(wall);
        await AdvanceAsync(host, "Closed");
        await host.LookAsync();
    }
}
