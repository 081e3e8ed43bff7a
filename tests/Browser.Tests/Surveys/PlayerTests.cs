using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Demo;
using Essaim.Web.Features.Surveys;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Platform.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Surveys;

/// <summary>The participants' questionnaire on a phone: one question a screen, by keyboard too, and back without loss.</summary>
[Collection("browser")]
public sealed class PlayerTests(Browser browser)
{
    [Fact]
    public async Task One_question_a_screen_conditions_followed_and_back_without_loss()
    {
        var slip = await OpenAsync(Instruments.Participants);
        await using var phone = await browser.DeviceAsync(360, 740);
        await StartAsync(phone, slip);
        await phone.CheckAsync();
        await phone.PressAsync("Commencer");
        await phone.SeesAsync("Question 1 sur");
        Assert.Equal(1, await VisibleAsync(phone));
        await phone.CheckAsync();

        await AnswerAsync(phone, "Non, il n’y en a pas"); // Nothing has begun: its effects are not asked about.
        await Title(phone, "Des actions concrètes");
        await phone.PressAsync("Revenir à la question d’avant");
        Assert.True(await phone.Page.GetByLabel("Non, il n’y en a pas").IsCheckedAsync());
        await AnswerAsync(phone, "Oui, elle a commencé");
        await Title(phone, "La direction s’y est engagée");
        await phone.Page.GoBackAsync();
        await Title(phone, "Depuis le cluster");
        Assert.True(await phone.Page.GetByLabel("Oui, elle a commencé").IsCheckedAsync());
    }

    [Fact]
    public async Task By_keyboard_alone_from_the_first_word_to_the_answer_kept()
    {
        var slip = await OpenAsync("fin-de-poste");
        await using var phone = await browser.DeviceAsync(360, 740);
        await StartAsync(phone, slip);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Commencer" }).FocusAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        for (var question = 0; question < 3; question++)
        {
            await phone.Page.Keyboard.PressAsync("Tab");
            await phone.Page.Keyboard.PressAsync("Space");
            await phone.Page.Keyboard.PressAsync("Enter"); // As the button "next" does.
        }

        await phone.SeesAsync("Vous avez répondu à 3 questions sur 3");
        await phone.CheckAsync();
        await phone.PressAsync("C’est ma réponse");
        await phone.SeesAsync("Pas encore envoyée");
    }

    [Fact]
    public async Task Larger_print_stays_for_the_next_question()
    {
        var slip = await OpenAsync(Instruments.Participants);
        await using var phone = await browser.DeviceAsync(360, 740);
        await StartAsync(phone, slip);
        await phone.PressAsync("Commencer");
        await phone.PressAsync("Plus grand et plus simple");
        await Title(phone, "Depuis le cluster, est-ce que l’établissement travaille");
        await phone.CheckAsync();
        await phone.PressAsync("Suivant");
        Assert.Equal(1, await phone.Page.Locator("form.easy").CountAsync());
    }

    [Fact]
    public async Task Who_reads_English_better_is_asked_in_English()
    {
        var slip = await OpenAsync(Instruments.Participants);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync("/limites");
        await phone.Page.Context.AddCookiesAsync([new() { Name = "langue", Value = "en", Url = phone.Page.Url }]);
        await phone.GoAsync($"/p#{slip}");
        await phone.Page.ClickAsync("roll-desk button[type=submit]");
        await phone.Page.ClickAsync(".roll-item > .govuk-button");
        await phone.Page.ClickAsync("[data-next]");
        await Title(phone, "Since the cluster, has work on quality of working life begun");
        await Title(phone, "Yes, it has begun");
        await phone.CheckAsync();
    }

    private static Task Title(Device phone, string text) => Assertions.Expect(phone.Page.Locator(".pulse-question:not([hidden])")).ToContainTextAsync(text);

    private static Task<int> VisibleAsync(Device phone) => phone.Page.Locator(".pulse-question:visible").CountAsync();

    private static async Task AnswerAsync(Device phone, string answer)
    {
        await phone.Page.Locator(".pulse-question:not([hidden]) label", new() { HasText = answer }).ClickAsync();
        await phone.PressAsync("Suivant");
    }

    private static async Task StartAsync(Device phone, string slip)
    {
        await phone.GoAsync($"/p#{slip}");
        await phone.PressAsync("Continuer");
        await phone.PressAsync("Répondre");
    }

    private async Task<string> OpenAsync(string instrument)
    {
        var id = new QuestionnaireId(Guid.CreateVersion7());
        var campaign = new CampaignId(Guid.CreateVersion7());
        var house = Cast.Tilleuls.Id;
        await AsHostAsync(async services => Value(await services.GetRequiredService<BeginQuestionnaire>().RunAsync(new(id, Reach.Of(house), instrument, Bilingual.Empty), default)));
        await AsHostAsync(async services => Value(await services.GetRequiredService<PublishQuestionnaire>().RunAsync(id, default)));
        await AsHostAsync(async services => Value(await services.GetRequiredService<OpenSurvey>().RunAsync(
            new(campaign, id, house, "Toute la maison", 40, 3, DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(14).Date), "Toute la maison lit des totaux.", []), default)));
        return await AsHostAsync(async services => Value(await services.GetRequiredService<GiveSlips>().RunAsync(new(campaign, "equipe", 1), default))[0]);
    }

    private async Task<T> AsHostAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = browser.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(Cast.Tilleuls.Seat(Role.QualityLead).Id, default));
        return await act(scope.ServiceProvider);
    }

    private static T Value<T>(Result<T> result) => result.Failed(out var error, out var value) ? throw new InvalidOperationException(error.Code) : value;
}
