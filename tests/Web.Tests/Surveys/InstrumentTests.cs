using Essaim.Domain.Surveys;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Surveys;
using Essaim.Web.Platform.Wording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Essaim.Web.Tests.Surveys;

public sealed class InstrumentTests
{
    private static readonly string Shipped = new Content().PathOf("instruments");

    [Fact]
    public void Six_instruments_are_shipped_with_as_many_items_as_they_announce() => Assert.Equal(
        ["etat-des-lieux 30", "fin-de-reunion 2", "fin-de-poste 3", "climat 9", "autonomie 8", "participants-cluster 14"],
        new InstrumentReader(Shipped).Read().All.Select(i => $"{i.Key} {i.Content.Items}"));

    [Fact]
    public void Every_text_of_an_instrument_is_in_both_languages() => Assert.All(
        new InstrumentReader(Shipped).Read().All.SelectMany(i => i.Content.Questions),
        q => Assert.True(q.Text.IsWhole && q.Answers.All(a => a.Label.IsWhole) && q.Rows.All(r => r.Label.IsWhole), q.Key));

    [Fact]
    public void No_instrument_asks_for_words_of_ones_own() => Assert.All(new InstrumentReader(Shipped).Read().All, i => Assert.False(i.Content.AcceptsWords));

    [Fact]
    public void The_participants_questionnaire_filters_as_the_published_one()
    {
        var content = new InstrumentReader(Shipped).Read().Find(Instruments.Participants)!.Content;
        var asked = CampaignQuestions.Of(content);

        Assert.Equal(["initiee", "renforcee"], asked.First(q => q.Key == "q6-a").Base!.Options);
        Assert.Equal(["oui-certain", "oui-probable"], asked.First(q => q.Key == "q9b").Base!.Options);
        Assert.All(asked.Where(q => q.Key is "q5" or "q7" or "q9a" or "q11a" or "q12a"), q => Assert.Null(q.Base));
    }

    [Theory]
    [InlineData("kind: many", "kind: plusieurs", 27, "« plusieurs » n’est pas connu")]
    [InlineData("options: oui", "options: jamais", 21, "l’échelle « jamais » n’est pas dans")]
    [InlineData("at-most: 2", "at-most: 20", 26, "entre une réponse et toutes")]
    [InlineData("title: { fr: \"Ce poste\", en: \"This shift\" }", "title: { fr: \"Ce poste\" }", 15, "« en » manque")]
    [InlineData("key: gene", "key: aide", 26, "chacune ne sert qu’une fois")]
    public void A_broken_file_is_named_with_its_line_and_a_sentence(string right, string wrong, int line, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("instruments").FullName;
        var text = File.ReadAllText(Path.Combine(Shipped, "fin-de-poste.yaml"));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "fin-de-poste.yaml"), text[..at] + wrong + text[(at + right.Length)..]);

        var refused = Assert.Throws<ContentException>(() => new InstrumentReader(folder).Read());

        Assert.StartsWith($"instruments/fin-de-poste.yaml, ligne {line} : ", refused.Message);
        Assert.Contains(sentence, refused.Message);
    }
}

public sealed class InstrumentsAtStartTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public void The_real_program_checks_its_instruments_at_start() => Assert.Single(host.Factory.Services.GetServices<IHostedService>().OfType<CheckInstruments>());
}
