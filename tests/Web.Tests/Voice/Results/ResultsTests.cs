using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Voice;
using Essaim.Domain.Voice.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Voice.Results;

public sealed class ResultsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task R29_management_staff_representative_and_professional_see_the_same_page_and_a_stranger_none()
    {
        var ground = await ResultsGround.OpenAsync(host, "44");
        await ground.AnswerAsync([.. Many(9, "oui", "jour"), .. Many(4, "peu", "nuit"), .. Many(2, "oui", "nuit")]);
        await ground.AnswerAsync(Many(2, "non", "jour"), pool: "encadrement");
        await ground.CloseAsync();

        var pages = new List<string>();
        foreach (var reader in ground.Insiders) pages.Add(await ground.PageAsync(reader));
        var outside = await ground.PageAsync(ground.Emma);
        using var stranger = host.ClientFor(ground.Farid);

        Assert.Single(pages.Distinct(StringComparer.Ordinal));
        Assert.Contains("15 à 19 réponses", Plain(pages[0]), StringComparison.Ordinal);
        Assert.Contains("60 à 80 %", Plain(pages[0]), StringComparison.Ordinal);
        Assert.Contains("De nuit", pages[0], StringComparison.Ordinal);
        Assert.Contains("moins de 8 personnes", Plain(pages[0]), StringComparison.Ordinal); // The management's own part: a refusal.
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(ground.Url)).StatusCode);
        Assert.Equal(Figures(pages[0]).Take(4), Figures(outside)); // The agency: the same total, and no cut that rests on fewer than eleven.
        Assert.Contains("il ne quitte pas l’établissement", Plain(outside), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R24_answers_come_one_by_one_and_the_page_moves_by_batches_of_five()
    {
        var ground = await ResultsGround.OpenAsync(host, "53");
        var pages = new List<string>();

        await ground.AnswerAsync(Many(16, "oui", "jour"), async () =>
        {
            await ground.ReleaseAsync();
            pages.Add(Plain(await ground.PageAsync(ground.Aline)));
        });

        var bases = pages.ConvertAll(p => Regex.Match(p, @"(?<least>\d+) à \d+ réponses sur 40", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["least"].Value);
        Assert.Equal(["", "5", "10"], bases.Distinct(StringComparer.Ordinal));
        Assert.Equal(9, bases.IndexOf("5")); // The tenth answer: five come out, five are held back.
        Assert.Equal(14, bases.IndexOf("10"));
        Assert.All(pages.Take(9), p => Assert.DoesNotContain("Base :", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R22_R26_no_number_of_the_page_stands_for_fewer_than_five_and_nobody_and_everybody_are_never_said()
    {
        var ground = await ResultsGround.OpenAsync(host, "32");
        await ground.AnswerAsync([.. Many(18, "oui", "jour"), .. Many(3, "oui", "nuit"), .. Enumerable.Repeat("""{"relais":["oui"]}""", 3)]);
        await ground.CloseAsync();

        foreach (var page in await AllAsync(ground))
        {
            var text = Plain(page[..page.IndexOf("Ce que nous publions", StringComparison.Ordinal)]);
            Assert.All(Numbers(text, @"(?<n>\d+) à \d+ réponses"), n => Assert.InRange(n, 5, 40));
            Assert.DoesNotContain(Numbers(text, @"(?<n>\d+) %"), n => n % 20 is not 0);
            Assert.DoesNotMatch(@"(?<![\d])(?:0|100) %", text);
        }
    }

    [Fact]
    public async Task R30_one_more_answer_changes_no_byte_of_any_page_of_any_role()
    {
        var ground = await ResultsGround.OpenAsync(host, "75");
        await ground.AnswerAsync(Many(11, "oui", "jour"));
        await ground.ReleaseAsync();
        var before = await AllAsync(ground);

        await ground.AnswerAsync(Many(1, "non", "nuit"));
        await ground.ReleaseAsync();

        Assert.Equal(before, await AllAsync(ground));
        Assert.DoesNotContain("Bruno", string.Concat(before), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R28_rules_changed_in_the_database_are_noticed_and_nothing_appears()
    {
        var ground = await ResultsGround.OpenAsync(host, "76");
        await ground.AnswerAsync(Many(12, "oui", "jour"));
        var lowered = ground.Campaign.Manifest with { Thresholds = Thresholds.Lowest with { Smallest = 2 } };
        await host.WithDbAsync(db => db.Campaigns.Where(c => c.Id == ground.Campaign.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Manifest, lowered)));

        var released = await ground.ReleaseAsync();
        var page = await ground.PageAsync(ground.Aline);

        Assert.Equal(0, released);
        Assert.Contains("ne sont plus celles de l’ouverture", Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain("bars__row", page, StringComparison.Ordinal);

        // Whoever also forges the hash meets the urn, which keeps the rules it was given.
        await host.WithDbAsync(db => db.Campaigns.Where(c => c.Id == ground.Campaign.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.ManifestHash, lowered.Hash)));
        Assert.Equal(0, await ground.ReleaseAsync());
    }

    [Fact]
    public async Task R28_rules_below_the_thresholds_cannot_be_opened()
    {
        var ground = await ResultsGround.OpenAsync(host, "27");
        var lowered = ground.Campaign.Manifest with { Thresholds = Thresholds.Lowest with { Verbatims = 9 } };

        Assert.Equal(PublishingErrors.Lowered, TestHost.Refusal(Campaign.Open(new(Guid.CreateVersion7()), ground.Campaign.EstablishmentId, "Titre", "XK47PD", lowered, host.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task R31_words_appear_from_ten_on_once_two_of_three_colleges_let_them_pass()
    {
        var ground = await ResultsGround.OpenAsync(host, "93");
        await ground.AnswerAsync(Enumerable.Range(0, 12).Select(i => $$"""{"relais":["oui"],"mots":["mot numéro {{i}}","establishment"]}"""));
        Assert.DoesNotContain("mot numéro", await ground.PageAsync(ground.Aline), StringComparison.Ordinal);
        await ground.CloseAsync();
        var words = await host.WithAsync<Db, List<WrittenWord>>(db => db.WrittenWords.Where(w => w.CampaignId == ground.Campaign.Id).OrderBy(w => w.Place).ToListAsync());

        Assert.Equal(12, words.Count);
        Assert.NotEqual(Enumerable.Range(0, 12).Select(i => $"mot numéro {i}"), words.Select(w => w.Text));
        await ReadAsync(ground, ground.Aline, words[0], words[1]);
        Assert.Contains("deux collèges sur trois", Plain(await ground.PageAsync(ground.Bruno)), StringComparison.Ordinal);
        Assert.DoesNotContain("mot numéro", await ground.PageAsync(ground.Bruno), StringComparison.Ordinal);
        await ReadAsync(ground, ground.Chloe, words[0]);

        var page = await ground.PageAsync(ground.Bruno);

        Assert.DoesNotContain(words[0].Text + "<", page, StringComparison.Ordinal); // Two colleges withheld it; one is not enough for the other.
        Assert.DoesNotContain(words[1].Text + "<", page, StringComparison.Ordinal);
        Assert.Contains(words[2].Text + "<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mot numéro", await ground.PageAsync(ground.Emma), StringComparison.Ordinal); // Nobody chose the agency.
        using var jeanne = host.ClientFor(ground.Jeanne);
        Assert.Equal(HttpStatusCode.Forbidden, (await jeanne.GetAsync($"/collectes/{ground.Campaign.Id.Value}/mots")).StatusCode);
        using var farid = host.ClientFor(ground.Farid);
        Assert.Equal(HttpStatusCode.NotFound, (await farid.GetAsync($"/collectes/{ground.Campaign.Id.Value}/mots")).StatusCode);
    }

    [Fact]
    public async Task Before_anything_is_published_the_page_says_from_when()
    {
        var ground = await ResultsGround.OpenAsync(host, "28");

        var page = Plain(await ground.PageAsync(ground.Chloe));

        Assert.Contains("Rien n’est encore publié", page, StringComparison.Ordinal);
        Assert.Contains("visible à partir de 5", page, StringComparison.Ordinal);
        Assert.Contains("Ce que nous publions, et pourquoi", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Many(int count, string relais, string horaire) => Enumerable.Repeat(ResultsGround.Sheet(relais, horaire), count);

    private async Task ReadAsync(ResultsGround ground, PersonId reader, params WrittenWord[] withheld)
    {
        using var client = host.ClientFor(reader);
        var fields = withheld.Index().ToDictionary(w => $"Input.Withheld[{w.Index}]", w => w.Item.Id.Value.ToString(), StringComparer.Ordinal);
        var reply = await TestHost.PostFormAsync(client, $"/collectes/{ground.Campaign.Id.Value}/mots", "words", fields);
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
    }

    private static async Task<List<string>> AllAsync(ResultsGround ground)
    {
        var pages = new List<string>();
        foreach (var reader in ground.Insiders.Append(ground.Emma)) pages.Add(await ground.PageAsync(reader));
        return pages;
    }

    private static IEnumerable<int> Numbers(string text, string pattern) => Regex.Matches(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        .Select(m => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture));

    private static List<string> Figures(string page) =>
        [.. Regex.Matches(page, "bars__value\"><b>(?<share>[^<]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["share"].Value)];

    /// <summary>Text without typography: no-break spaces are spaces.</summary>
    private static string Plain(string page) => WebUtility.HtmlDecode(page).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
