using System.Net;
using Essaim.Web.Features.Programmes;
using Essaim.Web.Platform.Wording;

namespace Essaim.Web.Tests.Programmes;

public sealed class HistoricRegisterTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_sources_of_wave_two_stand_side_by_side()
    {
        var page = WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync("/historique"));

        foreach (var figure in (string[])["110", "90", "85", "Les sources diffèrent", "CHU de Reims", "168", "170"]) Assert.Contains(figure, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_names_a_source_and_speaks_two_languages() => Assert.Empty(new HistoricRegister(new Content()).Book.Faults());

    [Fact]
    public void A_figure_without_a_known_source_is_a_fault()
    {
        var book = new HistoricRegister(new Content()).Book;
        book.Parts[0].Questions[0].Figures[0].Source = "inconnue";

        Assert.Contains(book.Faults(), f => f.Contains("Vague 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task English_readers_get_English()
    {
        var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("Accept-Language", "en");

        Assert.Contains("Wave 2, 2017: establishments", WebUtility.HtmlDecode(await client.GetStringAsync("/historique")), StringComparison.Ordinal);
    }
}
