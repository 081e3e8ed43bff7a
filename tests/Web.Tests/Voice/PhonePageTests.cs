using System.Net;
using System.Text.RegularExpressions;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;

namespace Essaim.Web.Tests.Voice;

public sealed partial class PhonePageTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData(CampaignKind.Wall, Audience.Staff)]
    [InlineData(CampaignKind.Pulse, Audience.Staff)]
    [InlineData(CampaignKind.Pulse, Audience.Residents)]
    public async Task R63_each_form_without_a_name_says_who_reads_and_has_the_limits_one_tap_away(CampaignKind kind, Audience audience)
    {
        var page = await PageAsync($"/e/{(await OpenedAsync(kind, audience)).Code}");

        Assert.Contains("Qui va lire", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/limites\"", page, StringComparison.Ordinal);
        Assert.Contains("tel:3977", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R63_the_limits_page_lists_twelve_points_in_short_sentences()
    {
        var page = await PageAsync("/limites");
        var points = Regex.Match(page, "<ol class=\"limits\">.*?</ol>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value;
        var words = Sentences().Split(Tags().Replace(points.Replace("</h2>", ".", StringComparison.Ordinal), " ")).Select(s => s.Split([' ', '\n', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries).Length).Where(n => n > 0).ToList();

        Assert.Equal(12, Regex.Count(points, "<li>", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.True(words.Average() < 14, $"{words.Average():0.0} words a sentence");
        Assert.True(words.Max() <= 20, $"{words.Max()} words in the longest sentence");
    }

    [Fact]
    public async Task The_form_goes_straight_to_the_urns_own_origin_which_the_page_may_post_to_and_no_other()
    {
        var campaign = await OpenedAsync(CampaignKind.Wall);

        var reply = await host.Anonymous().GetAsync($"/e/{campaign.Code}");
        var page = await reply.Content.ReadAsStringAsync();
        var policy = Assert.Single(reply.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains($"action=\"http://urne.localhost/v1/{campaign.Ballot}\"", page, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' http://urne.localhost;", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' http://urne.localhost;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R13_the_page_gives_the_answer_no_id_and_is_the_same_for_everybody()
    {
        var campaign = await OpenedAsync(CampaignKind.Wall);

        Assert.Equal(await PageAsync($"/e/{campaign.Code}"), await PageAsync($"/e/{campaign.Code}"));
    }

    [Fact]
    public async Task R33_a_closed_code_and_one_that_never_was_look_the_same()
    {
        var campaign = await OpenedAsync(CampaignKind.Wall);
        var bruno = await host.SeatAsync("Bruno", Role.Professional, campaign.EstablishmentId);
        TestHost.Value(await host.AsAsync<CloseCampaign, Done>(bruno, c => c.RunAsync(campaign.Id, default)));
        var never = CampaignCode.New();

        var closed = await host.Anonymous().GetAsync($"/e/{campaign.Code}");
        var unknown = await host.Anonymous().GetAsync($"/e/{never}");

        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(
            (await closed.Content.ReadAsStringAsync()).Replace(campaign.Code, never, StringComparison.Ordinal), await unknown.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("xk4-7pd", "/e/XK47PD")]
    [InlineData(" XK4 7PD ", "/e/XK47PD")]
    public async Task A_code_typed_by_hand_leads_to_its_page(string typed, string page)
    {
        var reply = await host.Anonymous().GetAsync($"/e?code={Uri.EscapeDataString(typed)}");

        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        Assert.EndsWith(page, reply.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_given_back_with_a_sentence()
    {
        var reply = await host.Anonymous().GetAsync("/e?code=%3Cb%3Etruc");
        var page = await reply.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Contains("ne mène à rien", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>truc", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipts_appear_with_the_reveal_and_are_the_same_list_for_all()
    {
        var campaign = await OpenedAsync(CampaignKind.Wall);
        using var urn = UrnClient();
        using var form = new FormUrlEncodedContent([new("mot", "Le téléphone sonne")]);
        var thanks = await (await urn.PostAsync($"/v1/{campaign.Ballot}", form)).Content.ReadAsStringAsync();
        var receipt = Regex.Match(thanks, "class=\"receipt\">(?<code>[^<]+)<", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["code"].Value;
        var before = await PageAsync($"/recus/{campaign.Ballot}");
        var bruno = await host.SeatAsync("Bruno", Role.Professional, campaign.EstablishmentId);

        TestHost.Value(await host.AsAsync<RevealNotes, IReadOnlyList<string>>(bruno, r => r.RunAsync(campaign.Id, default)));

        Assert.DoesNotContain(receipt, before, StringComparison.Ordinal);
        Assert.Contains(receipt, await PageAsync($"/recus/{campaign.Ballot}"), StringComparison.Ordinal);
        Assert.Contains("Les mots sont dévoilés", await PageAsync($"/e/{campaign.Code}"), StringComparison.Ordinal);
        Assert.Equal("devoile", await host.Anonymous().GetStringAsync($"/e/{campaign.Code}/etape"));
    }

    [Fact]
    public async Task R10_the_urn_inside_the_program_neither_reads_nor_sets_a_cookie_and_serves_no_page_of_the_register()
    {
        using var urn = UrnClient();
        urn.DefaultRequestHeaders.Add("Cookie", "langue=en; .AspNetCore.Identity.Application=CfDJ8");

        var about = await urn.GetAsync("/");

        Assert.Contains("L’urne", await about.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(about.Headers.Contains("Set-Cookie"));
        Assert.All(["/connexion", "/e", "/registre/x", "/front/app.css"], path => Assert.Equal(HttpStatusCode.NotFound, urn.GetAsync(path).GetAwaiter().GetResult().StatusCode));
    }

    private HttpClient UrnClient() => host.Factory.CreateClient(new() { BaseAddress = new("http://urne.localhost/"), AllowAutoRedirect = false });

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await (await host.Anonymous().GetAsync(path)).Content.ReadAsStringAsync());

    private async Task<Campaign> OpenedAsync(CampaignKind kind, Audience audience = Audience.Staff)
    {
        var establishment = await host.EstablishmentAsync();
        var bruno = await host.SeatAsync("Bruno", Role.Professional, establishment);
        IReadOnlyList<Question> questions = kind is CampaignKind.Wall
            ? [Question.ForWall("Qu’est-ce qui vous coupe ?")]
            : [new("prete", "Avez-vous eu ce qu’il fallait ?", "Saviez-vous tout ?", [new("oui", "Oui", Face.Smile), new("non", "Non", Face.Frown)])];
        return TestHost.Value(await host.AsAsync<OpenCampaign, Campaign>(bruno, open => open.RunAsync(
            new(new(Guid.CreateVersion7()), establishment, kind, "Transmissions", audience, "Tout le groupe.", questions), default)));
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[.?!]", RegexOptions.None, 1000)]
    private static partial Regex Sentences();
}
