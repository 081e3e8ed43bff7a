using System.Net;
using System.Text.RegularExpressions;
using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Features.Topics;
using Essaim.Web.Tests.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.ActionPlans;

public sealed class MirrorTests : TestHost
{
    [Fact]
    public async Task Nothing_is_on_the_mirror_before_a_sentence_was_published()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Salle de pause secrète", stage.Notes(9));
        Value(await this.AsAsync((MoveTopic move) => move.RunAsync(new(topic, TopicState.Refused, "Une raison interne."), default), stage.Aline));

        var page = await MirrorAsync();

        Assert.DoesNotContain("secrète", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Une raison interne", page, StringComparison.Ordinal);
        Assert.Contains("Rien n’est encore publié ici", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_no_stands_there_with_its_reason_without_signing_in_in_both_languages()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Supprimer la réunion du lundi", stage.Notes(23, 61));
        Value(await this.AsAsync((MoveTopic move) => move.RunAsync(new(topic, TopicState.Refused, "Interne."), default), stage.Aline));
        await PublishAsync(stage, topic, "Supprimer la réunion du lundi.", "C’est le seul moment où la nuit et le jour se voient.");

        var page = await MirrorAsync();
        Assert.Contains("Refusé, parce que…", page, StringComparison.Ordinal);
        Assert.Contains("C’est le seul moment où la nuit et le jour se voient.", page, StringComparison.Ordinal);
        Assert.Contains("23 mots sur 61", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(23, Regex.Count(page, "<circle cx=\"[0-9.]+\" cy=\"[0-9.]+\" r=\"3.6\"", RegexOptions.None, TimeSpan.FromSeconds(1)));

        var english = await MirrorAsync("en");
        Assert.Contains("Refused, because…", english, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_count_under_five_is_never_on_the_mirror_nor_in_a_sum(int few)
    {
        var stage = await DecideStage.SetAsync(this);
        var small = await stage.TopicAsync("Petit sujet", stage.Notes(few, 61));
        var large = await stage.TopicAsync("Grand sujet", stage.Notes(17, 61));
        await PublishAsync(stage, small, "Petit sujet.", "Fait.");
        await PublishAsync(stage, large, "Grand sujet.", "Fait aussi.");

        foreach (var page in new[] { await MirrorAsync(), await MirrorAsync(path: "/ecran") })
        {
            Assert.Contains("quelques mots", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(Number(few), page);
            Assert.DoesNotMatch(Number(few + 17), page);
            Assert.Contains("plus de 17 mots", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_all_counts_are_large_the_mirror_says_how_many_words_wait()
    {
        var stage = await DecideStage.SetAsync(this);
        var answered = await stage.TopicAsync("Répondu", stage.Notes(38, 61));
        await stage.TopicAsync("En attente", stage.Notes(23, 61));
        await PublishAsync(stage, answered, "Répondu.", "Fait.");

        var page = (await MirrorAsync()).Replace('\u00A0', ' ').Replace('\u202F', ' ');

        Assert.Contains("61 mots", page, StringComparison.Ordinal);
        Assert.Contains("38 ont leur réponse", page, StringComparison.Ordinal);
        Assert.Contains("23 l’attendent encore", page, StringComparison.Ordinal);
        Assert.DoesNotContain("En attente", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_answer_leaves_the_mirror_and_an_unknown_house_has_none()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Un sujet", stage.Notes(9));
        await PublishAsync(stage, topic, "Un sujet retiré.", "Fait.");
        Value(await this.AsAsync((WithdrawAnswer withdraw) => withdraw.RunAsync(topic, default), stage.Chloe));

        Assert.DoesNotContain("Un sujet retiré.", await MirrorAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Anonymous().GetAsync("/miroir/maison-inconnue")).StatusCode);
    }

    [Fact]
    public async Task Only_the_trinome_publishes_and_never_an_empty_sentence()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Un sujet");

        Assert.Equal(ErrorKind.Forbidden, Refusal(await this.AsAsync((PublishAnswer publish) => publish.RunAsync(new(topic, "Dit.", "Fait."), default), stage.Lina)).Kind);
        Assert.Equal(ErrorKind.NotFound, Refusal(await this.AsAsync((PublishAnswer publish) => publish.RunAsync(new(topic, "Dit.", "Fait."), default), stage.Farid)).Kind);
        var refused = await PostFormAsync(ClientFor(stage.Chloe), $"/sujets/{topic.Value}/reponse", "reponse", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Said"] = "Dit.", ["Input.Answer"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(0, await WithAsync((ReadDb db) => db.Answers.CountAsync()));

        for (var i = 0; i < 2; i++) await PublishAsync(stage, topic, "Dit.", "Fait.");
        Assert.Equal(1, await WithAsync((ReadDb db) => db.Journal.CountAsync(e => e.Kind == "AnswerPublished")));
    }

    private async Task PublishAsync(DecideStage stage, TopicId topic, string said, string answer) =>
        Value(await this.AsAsync((PublishAnswer publish) => publish.RunAsync(new(topic, said, answer), default), stage.Chloe));

    private async Task<string> MirrorAsync(string language = "fr", string path = "")
    {
        var slug = await WithAsync((ReadDb db) => db.Establishments.Where(e => e.Name == "Résidence des Essais").Select(e => e.Slug).SingleAsync());
        var client = Anonymous();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var response = await client.GetAsync($"/miroir/{slug}{path}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private static string Number(int number) => $"(?<![0-9.]){number}[\u00A0\u202F ]+(?:mot|sur|ont|a sa)";
}
