using System.Net;
using Essaim.Domain.Access;
using Essaim.Web.Features.Steering;
using Essaim.Web.Platform.Wording;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory]
    [InlineData("bonjour@exemple.fr", "href=\"mailto:bonjour@exemple.fr\"")]
    [InlineData("https://exemple.fr/ecrire", "href=\"https://exemple.fr/ecrire\"")]
    [InlineData("Aract, 1 rue des Essais", "Aract, 1 rue des Essais")]
    public async Task The_legal_pages_name_who_publishes_and_where_to_write(string contact, string expected)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ESSAIM_PUBLISHER"] = "Agence des Essais", ["ESSAIM_CONTACT"] = contact }).Build();
        Task<string> Told(string page) => host.WithAsync<IServiceProvider, string>(services => Task.FromResult(
            new ReadInfoText(services.GetRequiredService<Content>(), settings).Run(page, services.GetRequiredService<Texts>()).Body.Value));

        Assert.Contains("Agence des Essais", await Told("mentions-legales"), StringComparison.Ordinal);
        foreach (var page in new[] { "contact", "accessibilite", "donnees-personnelles" })
            Assert.Contains(expected, WebUtility.HtmlDecode(await Told(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_it_is_told_an_installation_says_that_nobody_has_named_its_publisher()
    {
        Assert.Contains("ESSAIM_PUBLISHER", await host.Anonymous().GetStringAsync("/mentions-legales"), StringComparison.Ordinal);
        Assert.Contains("ESSAIM_CONTACT", await host.Anonymous().GetStringAsync("/contact"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Evaluator, "Vous évaluez le programme.", false)]
    [InlineData(Role.Administrator, "Vous tenez les comptes.", true)]
    public async Task Somebody_without_a_place_of_work_reads_what_is_open_to_them(Role role, string why, bool managesAccounts)
    {
        var reader = await host.SeatAsync(role.ToString(), role, Reach.Nation);

        var page = WebUtility.HtmlDecode(await host.ClientFor(reader).GetStringAsync("/"));

        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.Contains("Ce qui vous est ouvert", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/bibliotheque\"", page[page.IndexOf("Ce qui vous est ouvert", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(managesAccounts, page[page.IndexOf("<main", StringComparison.Ordinal)..].Contains("/administration/comptes", StringComparison.Ordinal));
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
