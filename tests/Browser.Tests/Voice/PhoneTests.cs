using Essaim.Domain.Access;
using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Web.Demo;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Voice;

/// <summary>A participant's own phone, without an account.</summary>
[Collection("browser")]
public sealed class PhoneTests(Browser browser)
{
    private const string Send = "urn-form button[type=submit]";

    [Fact]
    public async Task A_note_is_written_sent_and_acknowledged_on_a_phone_without_anything_of_its_owner()
    {
        var wall = await OpenAsync(CampaignKind.Wall);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync($"/e/{wall.Code}");
        await phone.CheckAsync();

        await phone.Page.FillAsync("#mot", "Le téléphone sonne pendant le pansement.");
        var request = await phone.Page.RunAndWaitForRequestAsync(() => phone.Page.ClickAsync(Send), r => r.Url.Contains("/v1/", StringComparison.Ordinal));
        await phone.Page.WaitForSelectorAsync("[data-mood=done]");
        var headers = await request.AllHeadersAsync();
        await phone.CheckAsync();

        Assert.StartsWith("http://urne.localhost:", request.Url, StringComparison.Ordinal);
        Assert.Equal(4096, request.PostDataBuffer!.Length); // R14
        Assert.DoesNotContain("cookie", headers.Keys);
        Assert.DoesNotContain("referer", headers.Keys);
        Assert.Equal("", await phone.Page.InputValueAsync("#mot"));
        Assert.Equal(["Le téléphone sonne pendant le pansement."], (await RevealAsync(wall)).Notes);
    }

    [Fact]
    public async Task R14_long_or_short_every_note_weighs_the_same_on_the_network()
    {
        var wall = await OpenAsync(CampaignKind.Wall, notes: 4);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync($"/e/{wall.Code}");
        var weights = new HashSet<int>();
        foreach (var words in (string[])["a", "deux mots", new string('é', 280), "œuvre 🙂"])
        {
            await phone.Page.FillAsync("#mot", words);
            weights.Add((await phone.Page.RunAndWaitForRequestAsync(() => phone.Page.ClickAsync(Send), r => r.Url.Contains("/v1/", StringComparison.Ordinal))).PostDataBuffer!.Length);
            await phone.Page.WaitForSelectorAsync("[data-mood=done]");
        }

        Assert.Equal([4096], weights);
        Assert.True(await phone.Page.IsHiddenAsync("#mot")); // The phone's budget is spent.
        Assert.Equal(4, (await RevealAsync(wall)).Notes.Count);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_network_goes_even_over_a_reload_and_it_counts_once()
    {
        var wall = await OpenAsync(CampaignKind.Wall);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync($"/e/{wall.Code}");
        await phone.Page.FillAsync("#mot", "Écrit dans l’ascenseur");
        await phone.Page.RouteAsync("**/v1/**", route => route.AbortAsync());
        await phone.Page.ClickAsync(Send);
        await phone.Page.WaitForSelectorAsync("[data-mood=late]");
        Assert.Contains("n’est pas encore envoyé", await phone.Page.InnerTextAsync("[data-said]"), StringComparison.Ordinal);

        await phone.Page.UnrouteAllAsync();
        await phone.Page.RouteAsync("**/v1/**", async route =>
        {
            await route.FetchAsync(); // The urn takes it, and its reply is lost on the way back.
            await route.AbortAsync();
        });
        await phone.Page.ReloadAsync();
        await phone.Page.WaitForSelectorAsync("[data-mood=late]");
        Assert.Equal("Écrit dans l’ascenseur", await phone.Page.InputValueAsync("#mot"));

        await phone.Page.UnrouteAllAsync();
        await phone.Page.ClickAsync("[data-retry]");
        await phone.Page.WaitForSelectorAsync("[data-mood=done]");

        Assert.Equal(["Écrit dans l’ascenseur"], (await RevealAsync(wall)).Notes);
        Assert.DoesNotContain("ascenseur", await phone.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_note_stays_in_its_field_with_the_reason()
    {
        var wall = await OpenAsync(CampaignKind.Wall);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync($"/e/{wall.Code}");
        await browser.Server.Services.GetRequiredService<Ballots>().CloseAsync(wall.Ballot, default);

        await phone.Page.FillAsync("#mot", "Trop tard ?");
        await phone.Page.ClickAsync(Send);
        await phone.Page.WaitForSelectorAsync("[data-mood=late]");

        Assert.Contains("La collecte est terminée", await phone.Page.InnerTextAsync("[data-said]"), StringComparison.Ordinal);
        Assert.Equal("Trop tard ?", await phone.Page.InputValueAsync("#mot"));
    }

    [Theory]
    [InlineData(Audience.Staff)]
    [InlineData(Audience.Residents)]
    public async Task A_pulse_takes_a_thumb_and_three_taps(Audience audience)
    {
        var pulse = await OpenAsync(CampaignKind.Pulse, audience);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync($"/e/{pulse.Code}");
        await phone.CheckAsync();
        foreach (var target in await phone.Page.Locator("label.govuk-radios__label, .phone__foot button:visible").AllAsync())
            Assert.True((await target.BoundingBoxAsync())!.Height >= 56);

        await phone.Page.ClickAsync("label[for=prete-0]");
        await phone.Page.ClickAsync("label[for=calme-2]");
        await phone.Page.ClickAsync(Send);
        await phone.Page.WaitForSelectorAsync("[data-mood=done]");

        await phone.CheckAsync();
    }

    [Fact]
    public async Task A_first_visit_weighs_less_than_60_kilobytes()
    {
        var wall = await OpenAsync(CampaignKind.Wall);
        await using var phone = await browser.DeviceAsync(360, 740);
        var session = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await session.SendAsync("Network.enable");
        var weight = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => weight += finished!.Value.GetProperty("encodedDataLength").GetDouble();

        await phone.Page.GotoAsync($"{browser.Server.Url}/e/{wall.Code}", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange(weight, 10_000, 60 * 1024);
    }

    private async Task<Campaign> OpenAsync(CampaignKind kind, Audience audience = Audience.Staff, int notes = 3)
    {
        AnswerOption[] options = [new("oui", "Oui", Face.Smile), new("moyen", "Plus ou moins", Face.Flat), new("non", "Non", Face.Frown)];
        IReadOnlyList<Question> questions = kind is CampaignKind.Wall
            ? [Question.ForWall("L’après-midi, qu’est-ce qui vous coupe dans votre travail ?")]
            : [new("prete", "J’ai su tout ce qu’il fallait.", "On savait comment j’allais.", options), new("calme", "J’ai pu finir une phrase.", "C’était calme.", options)];
        await using var scope = browser.Server.Services.CreateAsyncScope();
        var host = Cast.Tilleuls.Seat(Role.QualityLead);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(host.Id, default));
        var opened = await scope.ServiceProvider.GetRequiredService<OpenCampaign>().RunAsync(
            new(new(Guid.CreateVersion7()), Cast.Tilleuls.Id, kind, "Essai", audience, "Tout le groupe, sans votre nom.", questions, notes), default);
        return opened.Failed(out var error, out var campaign) ? throw new InvalidOperationException(error.Code) : campaign;
    }

    private async Task<Revealed> RevealAsync(Campaign wall) =>
        (await browser.Server.Services.GetRequiredService<Batches>().RevealAsync(wall.Ballot, default))!;
}
