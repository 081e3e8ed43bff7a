using System.Text;
using System.Text.Json.Nodes;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Demo;
using Essaim.Web.Features.Voice;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Platform.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Voice;

/// <summary>Somebody on a roll, with a slip and a phone.</summary>
[Collection("browser")]
public sealed class RollTests(Browser browser)
{
    private const string Waiting = ".roll-letter--waiting";
    private const string Taken = ".roll-letter--taken";

    [Fact]
    public async Task A_slip_leads_to_an_answer_that_waits_leaves_changes_and_is_forgotten_once_it_is_published()
    {
        var (campaign, slips) = await OpenAsync(8);
        await using var phone = await browser.DeviceAsync(360, 740);
        await EnterAsync(phone, slips[0]);
        await phone.CheckAsync();
        Assert.DoesNotContain(slips[0], phone.Page.Url, StringComparison.Ordinal);

        await phone.PressAsync("Répondre");
        await phone.CheckAsync();
        await phone.Page.ClickAsync("label[for=q0-0]");
        await phone.Page.FillAsync("textarea[name=q1]", "Le chariot est loin. Hier, chambre 12.");
        await phone.SeesAsync("Relisez");
        await phone.PressAsync("C’est ma réponse");
        await phone.Page.WaitForSelectorAsync(Waiting);
        await phone.SeesAsync("Pas encore envoyée");
        await phone.CheckAsync();

        await SendAsync(phone, campaign);
        await phone.PressAsync("Changer ma réponse");
        Assert.Equal("Le chariot est loin. Hier, chambre 12.", await phone.Page.InputValueAsync("textarea[name=q1]"));
        await phone.Page.FillAsync("textarea[name=q1]", "Le chariot est loin.");
        await phone.PressAsync("C’est ma réponse");
        await SendAsync(phone, campaign);
        foreach (var slip in slips.Skip(1)) await AnswerAsync(slip, campaign);
        await CloseAsync(campaign);

        await phone.GoAsync("/p");
        await phone.Page.WaitForSelectorAsync(".roll-letter--counted");
        await phone.SeesAsync("Il n’en reste rien sur ce téléphone");
        await phone.CheckAsync();
    }

    [Fact]
    public async Task R14_a_hundred_different_answers_have_one_of_four_weights_and_no_cookie_goes_with_them()
    {
        var (campaign, slips) = await OpenAsync(1, tokens: 25);
        await using var phone = await browser.DeviceAsync(360, 740);
        var letters = new List<IRequest>();
        phone.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/v1/", StringComparison.Ordinal)) letters.Add(request);
        };
        await EnterAsync(phone, slips[0]);
        for (var answer = 0; answer < 100; answer++)
        {
            if (answer < 25) await phone.Page.Locator(".roll-item > .govuk-button").ClickAsync();
            else await phone.Page.Locator("text=Changer ma réponse").First.ClickAsync(); // The one changed longest ago: the others move up;
            await phone.Page.ClickAsync($"label[for=q0-{answer % 3}]");
            await phone.Page.FillAsync("textarea[name=q1]", new string('é', answer % 4 is 0 ? 0 : answer * 17 % 300));
            await phone.PressAsync("C’est ma réponse");
            if (answer % 25 is 24) await SendAsync(phone, campaign);
        }

        Assert.Equal(100, letters.Count);
        Assert.Empty(letters.Select(l => l.PostDataBuffer!.Length).Distinct().Except([4096, 16_384, 65_536, 524_288]));
        var headers = await letters[^1].AllHeadersAsync();
        Assert.DoesNotContain("cookie", headers.Keys);
        Assert.DoesNotContain("referer", headers.Keys);
    }

    [Theory]
    [InlineData("few", "Trop peu de personnes")]
    [InlineData("keys", "plusieurs clés")]
    [InlineData("thresholds", "plus bas que promis")]
    [InlineData("unknown-key", "autre clé que celle des règles")]
    public async Task R15_a_phone_sends_nothing_under_forged_rules_and_says_why(string forgery, string said)
    {
        var (campaign, slips) = await OpenAsync(1);
        await using var phone = await browser.DeviceAsync(360, 740);
        var posts = Posts(phone, campaign);
        await ForgeAsync(phone, forgery);

        await EnterAsync(phone, slips[0]);
        await phone.SeesAsync(said);

        Assert.Equal(0, await phone.Page.Locator(".roll-item > .govuk-button").CountAsync());
        Assert.DoesNotContain(posts, url => url.Contains("/v1/", StringComparison.Ordinal));
        if (forgery is not "unknown-key") Assert.Empty(posts);
    }

    [Fact]
    public async Task R15_R28_a_phone_that_has_seen_the_rules_refuses_any_other_rules_afterwards()
    {
        var (campaign, slips) = await OpenAsync(1);
        await using var phone = await browser.DeviceAsync(360, 740);
        await EnterAsync(phone, slips[0]);
        await phone.SeesAsync("Répondre");
        var posts = Posts(phone, campaign);
        await ForgeAsync(phone, "raised");

        await phone.GoAsync("/p");
        await phone.SeesAsync("ont changé depuis son ouverture");

        Assert.Empty(posts);
        Assert.Equal(0, await phone.Page.Locator(".roll-item > .govuk-button").CountAsync());
    }

    [Fact]
    public async Task R50_ten_answers_written_offline_survive_the_page_leave_later_and_are_erased_only_after_the_root()
    {
        var (campaign, slips) = await OpenAsync(1, tokens: 10);
        await using var phone = await browser.DeviceAsync(360, 740);
        await EnterAsync(phone, slips[0]);
        await phone.SeesAsync("Répondre");
        await phone.Page.Context.SetOfflineAsync(true);
        for (var answer = 0; answer < 10; answer++)
        {
            await phone.Page.Locator(".roll-item > .govuk-button").ClickAsync();
            await phone.Page.ClickAsync($"label[for=q0-{answer % 3}]");
            await phone.PressAsync("C’est ma réponse");
        }

        await Assertions.Expect(phone.Page.Locator(Waiting)).ToHaveCountAsync(10);
        await phone.PressAsync("Envoyer maintenant");
        await Assertions.Expect(phone.Page.Locator(Waiting)).ToHaveCountAsync(10);
        await phone.Page.GotoAsync("about:blank");
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.GoAsync("/p");
        await SendAsync(phone, campaign);
        await Assertions.Expect(phone.Page.Locator(Taken)).ToHaveCountAsync(10);
        Assert.Equal(10, await KeptAsync(phone));

        await CloseAsync(campaign);
        await phone.GoAsync("/p");
        await Assertions.Expect(phone.Page.Locator(".roll-letter--counted")).ToHaveCountAsync(10);
        Assert.Equal(0, await KeptAsync(phone));
    }

    [Fact]
    public async Task R49_a_reply_lost_on_its_way_back_is_asked_for_again_and_the_answer_counts_once()
    {
        var (campaign, slips) = await OpenAsync(1);
        await using var phone = await browser.DeviceAsync(360, 740);
        await EnterAsync(phone, slips[0]);
        await phone.PressAsync("Répondre");
        await phone.Page.ClickAsync("label[for=q0-0]");
        var lost = new TaskCompletionSource();
        await phone.Page.RouteAsync("**/v1/**", async route =>
        {
            try
            {
                await DeliverAsync(route.Request); // The urn takes it, and its reply is lost.
                await route.AbortAsync();
                lost.TrySetResult();
            }
            catch (Exception failure)
            {
                lost.TrySetException(failure);
            }
        });
        await phone.PressAsync("C’est ma réponse");
        await phone.PressAsync("Envoyer maintenant");
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await phone.Page.UnrouteAllAsync();

        await SendAsync(phone, campaign);

        Assert.Equal(1, await phone.Page.Locator(Taken).CountAsync());
    }

    [Fact]
    public async Task R51_the_files_of_a_searched_phone_show_neither_words_nor_slips_nor_campaigns()
    {
        var (campaign, slips) = await OpenAsync(1);
        var folder = Directory.CreateTempSubdirectory("telephone").FullName;
        using var playwright = await Playwright.CreateAsync();
        await using (var context = await playwright.Chromium.LaunchPersistentContextAsync(folder, new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-dev-shm-usage"], ViewportSize = new() { Width = 360, Height = 740 } }))
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync($"{browser.Server.Url}/p#{slips[0]}");
            await page.ClickAsync("roll-desk button[type=submit]");
            await page.ClickAsync(".roll-item > .govuk-button");
            await page.FillAsync("textarea[name=q1]", "Phrase-de-telephone");
            await page.ClickAsync("roll-desk button[type=submit]");
            await page.WaitForSelectorAsync(Waiting);
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => f.Contains("IndexedDB", StringComparison.Ordinal) || f.Contains("Storage", StringComparison.Ordinal)).ToList();
        var bytes = files.SelectMany(File.ReadAllBytes).ToArray();
        Directory.Delete(folder, recursive: true);

        Assert.NotEmpty(files);
        Assert.Contains(files, f => f.Contains("IndexedDB", StringComparison.Ordinal));
        Assert.All(["Phrase-de-telephone", slips[0], campaign.Ballot], mark =>
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(mark)));
        });
    }

    [Fact]
    public async Task A_lent_device_sends_at_once_and_keeps_nothing()
    {
        var (campaign, slips) = await OpenAsync(1);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync($"/p#{slips[0]}");
        await phone.Page.ClickAsync("label[for=prete]");
        await phone.PressAsync("Continuer");
        await phone.PressAsync("Répondre");
        await phone.SeesAsync("rien ne reste ici");
        await phone.Page.ClickAsync("label[for=q0-0]");
        await phone.PressAsync("C’est ma réponse");
        await phone.Page.WaitForSelectorAsync(Taken);

        await phone.GoAsync("/p");
        await phone.SeesAsync("Quel est le code de votre bulletin ?");
        Assert.True(campaign.IsCollecting);
    }

    private static List<string> Posts(Device phone, Campaign campaign)
    {
        var posts = new List<string>();
        phone.Page.Request += (_, request) =>
        {
            if (request.Method is "POST" && request.Url.Contains(campaign.Ballot, StringComparison.Ordinal)) posts.Add(request.Url);
        };
        return posts;
    }

    /// <summary>The counter, as an administrator could make it lie.</summary>
    private static async Task ForgeAsync(Device phone, string forgery) => await phone.Page.RouteAsync("**/guichet", async route =>
    {
        var reply = await route.FetchAsync();
        var places = JsonNode.Parse(await reply.TextAsync())!.AsArray();
        var manifest = JsonNode.Parse(places[0]!["manifest"]!.GetValue<string>())!;
        var (roll, pools) = (manifest["roll"]!, manifest["roll"]!["pools"]!.AsArray());
        switch (forgery)
        {
            case "few":
                pools[0]!["size"] = 3;
                roll["size"] = 6;
                break;
            case "keys":
                var copy = places[0]!.DeepClone();
                copy["manifest"] = places[0]!["manifest"]!.GetValue<string>() + " ";
                places.Add(copy);
                break;
            case "thresholds":
                manifest["thresholds"]!["smallest"] = 3;
                break;
            case "unknown-key":
                using (var other = System.Security.Cryptography.RSA.Create(2048)) pools[0]!["spki"] = Convert.ToBase64String(other.ExportSubjectPublicKeyInfo());
                break;
            default:
                manifest["thresholds"]!["smallest"] = 6;
                break;
        }

        if (forgery is not "keys") places[0]!["manifest"] = manifest.ToJsonString();
        await route.FulfillAsync(new() { Response = reply, Body = places.ToJsonString() });
    });

    /// <summary>Brings a letter to the urn as the browser would have; the name urne.localhost is the browser's own, and unknown outside of it.</summary>
    private static async Task DeliverAsync(IRequest request)
    {
        var address = new Uri(request.Url);
        using var client = new HttpClient();
        using var letter = new HttpRequestMessage(HttpMethod.Post, new UriBuilder(address) { Host = "127.0.0.1" }.Uri) { Content = new ByteArrayContent(request.PostDataBuffer!) };
        letter.Headers.Host = address.Authority;
        if (request.Headers.TryGetValue("content-type", out var type)) letter.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var reply = await client.SendAsync(letter);
        reply.EnsureSuccessStatusCode();
    }

    private static async Task EnterAsync(Device phone, string slip)
    {
        await phone.GoAsync($"/p#{slip}");
        await phone.PressAsync("Continuer");
        await phone.Page.WaitForSelectorAsync(".roll-item");
    }

    private static async Task SendAsync(Device phone, Campaign campaign)
    {
        Assert.True(campaign.Manifest.Roll is not null);
        await phone.PressAsync("Envoyer maintenant");
        await Assertions.Expect(phone.Page.Locator(Waiting)).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    private async Task AnswerAsync(string slip, Campaign campaign)
    {
        await using var phone = await browser.DeviceAsync(360, 740);
        await EnterAsync(phone, slip);
        await phone.PressAsync("Répondre");
        await phone.Page.ClickAsync("label[for=q0-1]");
        await phone.PressAsync("C’est ma réponse");
        await SendAsync(phone, campaign);
    }

    /// <summary>How many answers the phone still holds, read through its own vault.</summary>
    private static Task<int> KeptAsync(Device phone) => phone.Page.EvaluateAsync<int>(
        "async () => { const { openVault } = await import(document.querySelector('script[src*=wallet]').src); const kept = await (await openVault()).read('wallet'); return Object.values(kept.campaigns).flatMap(c => c.letters).filter(l => l.answer !== '').length; }");

    private async Task<(Campaign Campaign, IReadOnlyList<string> Slips)> OpenAsync(int slips, int tokens = 1)
    {
        IReadOnlyList<Question> questions =
        [
            new("avis", "Avez-vous ce qu’il faut pour bien travailler ?", null, [new("oui", "Oui"), new("moyen", "Plus ou moins"), new("non", "Non")]),
            new("mots", "Un exemple, dans vos mots ?", null, []) { Kind = AnswerKind.Text, Longest = 300 },
        ];
        return await AsHostAsync(async services =>
        {
            var campaign = Value(await services.GetRequiredService<OpenRoll>().RunAsync(
                new(
                    new(Guid.CreateVersion7()), Cast.Tilleuls.Id, "Votre travail au quotidien", Audience.Staff, "Le groupe de travail lit des totaux. Personne ne lit votre réponse seule.", questions,
                    [new("equipe", "L’équipe", 40), new("encadrement", "L’encadrement", 3, IsManagement: true)],
                    services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(14), tokens),
                default));
            return (campaign, Value(await services.GetRequiredService<GiveSlips>().RunAsync(new(campaign.Id, "equipe", slips), default)));
        });
    }

    private Task<Done> CloseAsync(Campaign campaign) =>
        AsHostAsync(async services => Value(await services.GetRequiredService<CloseCampaign>().RunAsync(campaign.Id, default)));

    private async Task<T> AsHostAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = browser.Server.Services.CreateAsyncScope();
        var host = Cast.Tilleuls.Seat(Role.QualityLead);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(host.Id, default));
        return await act(scope.ServiceProvider);
    }

    private static T Value<T>(Result<T> result) => result.Failed(out var error, out var value) ? throw new InvalidOperationException(error.Code) : value;
}
