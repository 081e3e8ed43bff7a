using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Essaim.Domain.Access;

namespace Essaim.Web.Tests.Ui;

public sealed partial class LayoutTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("")]
    [InlineData("?partie=formulaires")]
    [InlineData("?partie=messages")]
    [InlineData("?partie=demarche")]
    [InlineData("?partie=graphiques")]
    public async Task The_styleguide_shows_every_family_without_inline_script_or_style(string query)
    {
        var page = await host.Anonymous().GetStringAsync($"/styleguide{query}");

        Assert.DoesNotMatch(@"<style|\sstyle=|\son[a-z]+=", page);
        Assert.All(Scripts().Matches(page), script => Assert.Contains("src=", script.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_why_by_the_field()
    {
        var answer = await TestHost.PostFormAsync(
            host.Anonymous(), "/styleguide?partie=formulaires", "essai-des-champs", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = "Le téléphone sonne." });

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Le téléphone sonne.", page, StringComparison.Ordinal);
        Assert.Contains("govuk-error-summary", page, StringComparison.Ordinal);
        Assert.Contains("Indiquez le nom du sujet.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_header_offers_the_words_of_ones_role()
    {
        var establishment = await host.EstablishmentAsync();
        var nurse = await host.SeatAsync("Bruno", Role.Professional, establishment);
        var agency = await host.SeatAsync("Emma", Role.AgencyReferent, Reach.Of(new RegionCode("52")));

        var anybody = await host.Anonymous().GetStringAsync("/contact");
        var bruno = await host.ClientFor(nurse).GetStringAsync("/contact");
        var emma = await host.ClientFor(agency).GetStringAsync("/contact");

        Assert.Contains("href=\"/connexion\"", anybody, StringComparison.Ordinal);
        Assert.Contains(">Bruno<", bruno, StringComparison.Ordinal);
        Assert.DoesNotContain("/region/", bruno, StringComparison.Ordinal);
        Assert.Contains("href=\"/region/52\"", emma, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_language_is_kept_and_leads_back_to_the_same_page()
    {
        var client = host.Anonymous();
        var chosen = await client.PostAsync("/langue", Form("en", "/contact"));
        var page = await client.GetStringAsync(chosen.Headers.Location);

        Assert.Equal("/contact", chosen.Headers.Location!.OriginalString);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("Write to us", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData(@"/\ailleurs.example/")]
    [InlineData("")]
    public async Task Choosing_a_language_never_leads_elsewhere(string back)
    {
        var chosen = await host.Anonymous().PostAsync("/langue", Form("fr", back));
        Assert.Equal("/", chosen.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_phones_first_visit_of_style_script_and_font_stays_under_50_kilobytes()
    {
        var client = host.Anonymous();
        var total = 0;
        foreach (var asset in new[] { "phone.css", "phone.js", "images/logo.svg", "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2" })
            total += Gzipped(await client.GetByteArrayAsync($"/front/{asset}"));

        Assert.InRange(total, 1, 50 * 1024); // Ten more are left for the page itself.
    }

    /// <summary>As it travels: the server compresses what compresses.</summary>
    private static int Gzipped(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return (int)packed.Length;
    }

    private static FormUrlEncodedContent Form(string language, string back) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["langue"] = language, ["retour"] = back });

    [GeneratedRegex("<script[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Scripts();
}
