using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Surveys;
using Essaim.Web.Platform.Wording;

namespace Essaim.Web.Tests.Surveys;

public sealed class QuotedAnswersTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string Shipped = new Content().PathOf("historic/participants.yaml");

    [Fact]
    public void The_quoted_file_holds_the_printed_bases_and_every_count_gives_its_percentage_back()
    {
        var bars = QuotedAnswers.Read(Shipped, "participants.yaml").Groups.SelectMany(g => g.Bars).ToList();

        Assert.Equal([13, 108, 114, 117], bars.Select(b => b.Share.Base).Distinct().Order());
        Assert.All(bars, b => Assert.True(b.Share.IsReproduced));
        Assert.Equal([90, 92, 96, 87, 82, 72, 92, 92, 90, 49, 62, 74], bars.Select(b => b.Share.Printed));
    }

    [Fact]
    public void A_count_that_does_not_give_the_printed_percentage_stops_the_start_with_its_line()
    {
        var broken = Path.Combine(Directory.CreateTempSubdirectory("quoted").FullName, "participants.yaml");
        File.WriteAllText(broken, File.ReadAllText(Shipped).Replace("of: 114, count: 109", "of: 114, count: 108", StringComparison.Ordinal));

        var refused = Assert.Throws<ContentException>(() => QuotedAnswers.Read(broken, "historic/participants.yaml"));

        Assert.Equal("historic/participants.yaml, ligne 26 : 108 sur 114 ne s’arrondit pas à 96 %.", refused.Message);
    }

    [Fact]
    public async Task Anybody_reads_the_quoted_figures_with_source_base_and_doubt()
    {
        var page = await host.Anonymous().GetStringAsync("/questionnaires/chiffres-cites");

        foreach (var expected in (string[])["Aract Grand Est", "[109] sur 114", "[8] sur 13", "114 comme imprimé", "Ce qui reste incertain", "86 ou 87"])
            Assert.Contains(expected, page.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
    }
}
