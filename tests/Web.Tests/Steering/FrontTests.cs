using System.Net;
using Essaim.Domain.Access;

namespace Essaim.Web.Tests.Steering;

public sealed class FrontTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/mentions-legales")]
    [InlineData("/donnees-personnelles")]
    [InlineData("/limites")]
    [InlineData("/accessibilite")]
    [InlineData("/donnees-ouvertes")]
    [InlineData("/contact")]
    public async Task The_pages_of_the_footer_exist_in_both_languages(string address)
    {
        var french = await host.Anonymous().GetStringAsync(address);
        using var english = host.Anonymous();
        english.DefaultRequestHeaders.Add("Accept-Language", "en");

        var other = await english.GetStringAsync(address);
        Assert.Contains("<html lang=\"fr\"", french, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", other, StringComparison.Ordinal);
        Assert.DoesNotContain("{contact}", french + other, StringComparison.Ordinal);
        Assert.DoesNotContain("{editeur}", french + other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_reads_what_a_cluster_is_and_where_to_type_a_code()
    {
        var page = WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync("/"));

        Assert.Contains("Ce qui se dit dans les couloirs mérite une réponse.", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/code\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k7p x3m", "/e/K7PX3M")]
    [InlineData("7K2M-9QXD-0000-1111-2222", "/invitation/7K2M9QXD000011112222")]
    [InlineData("", "/")]
    [InlineData("//ailleurs", "/e/AILLEURS")]
    public async Task A_code_leads_where_it_belongs(string typed, string expected)
    {
        var answer = await host.Anonymous().GetAsync($"/code?code={Uri.EscapeDataString(typed)}");
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Somebody_signed_in_finds_their_week()
    {
        var person = await host.SeatAsync("Aline", Role.Direction, await host.EstablishmentAsync());
        var page = WebUtility.HtmlDecode(await host.ClientFor(person).GetStringAsync("/"));

        Assert.Contains("Bonjour Aline", page, StringComparison.Ordinal);
        Assert.DoesNotContain("J’ai un code", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_data_count_places_by_region()
    {
        var table = await host.Anonymous().GetStringAsync("/donnees-ouvertes/clusters.csv");

        Assert.StartsWith("code_region,region,clusters_en_cours,etablissements_engages,date\n", table, StringComparison.Ordinal);
        Assert.Contains("\n52,Pays de la Loire,", table, StringComparison.Ordinal);
    }
}
