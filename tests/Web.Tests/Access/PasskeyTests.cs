using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Essaim.Web.Tests.Access;

/// <summary>R34 of docs/promises.md: keys that sign in, and keys that lie.</summary>
public sealed partial class PasskeyTests(SafeHost host) : IClassFixture<SafeHost>, IDisposable
{
    private readonly FakeAuthenticator _key = new();

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task R34_A_key_is_made_from_the_letter_and_signs_in_from_then_on()
    {
        var (_, first) = await EnrolAsync();
        Assert.True(await SafeHost.IsInAsync(first));

        var browser = host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(browser)).StatusCode);
        Assert.True(await SafeHost.IsInAsync(browser));
    }

    [Fact]
    public async Task R34_A_key_of_another_site_is_refused()
    {
        await EnrolAsync();
        _key.Site = "autre.exemple";

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(host.Browser())).StatusCode);
    }

    [Fact]
    public async Task R34_A_key_used_from_a_look_alike_page_is_refused()
    {
        await EnrolAsync();
        _key.Origin = "https://localhost.exemple";

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(host.Browser())).StatusCode);
    }

    [Fact]
    public async Task R34_An_answer_serves_once_and_only_in_the_browser_that_was_asked()
    {
        await EnrolAsync();
        var browser = host.Browser();
        var answer = _key.Get(await AskAsync(browser, "/connexion", "/connexion/cle"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(host.Browser(), answer)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, answer)).StatusCode);
        await TestHost.PostFormAsync(browser, "/compte", "partout");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(browser, answer)).StatusCode);
    }

    [Fact]
    public async Task R34_A_copied_key_whose_counter_stands_still_is_refused()
    {
        await EnrolAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(host.Browser())).StatusCode);
        _key.Counter--;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(host.Browser())).StatusCode);
    }

    [Fact]
    public async Task R34_A_removed_key_opens_nothing_and_the_last_way_in_is_not_removed()
    {
        var (_, browser) = await EnrolAsync();
        var form = RemoveForm().Match(await browser.GetStringAsync("/compte")).Value;

        Assert.Equal(HttpStatusCode.Conflict, (await TestHost.PostFormAsync(browser, "/compte", form)).StatusCode);
        await TestHost.PostFormAsync(browser, "/compte", "mot-de-passe", SafeHost.Fields(("Password", SafeHost.Password)));
        Assert.Equal(HttpStatusCode.Redirect, (await TestHost.PostFormAsync(browser, "/compte", form)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(host.Browser())).StatusCode);
    }

    [Fact]
    public async Task R34_The_site_of_a_key_is_never_what_the_request_says_of_itself()
    {
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Host = "pirate.exemple";

        var options = JsonNode.Parse(await AskAsync(browser, "/connexion", "/connexion/cle"))!;

        Assert.Equal("localhost", (string)options["rpId"]!);
        Assert.Empty(options["allowCredentials"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task A_second_key_is_added_under_a_name()
    {
        var (_, _, browser) = await host.MemberAsync();
        var made = _key.Create(await AskAsync(browser, "/compte", "/compte/cle"));

        var unnamed = await TestHost.PostFormAsync(browser, "/compte", "cle", SafeHost.Fields(("Credential", made), ("Name", "")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.StatusCode);
        var again = _key.Create(await AskAsync(browser, "/compte", "/compte/cle"));
        Assert.Equal(HttpStatusCode.Redirect, (await TestHost.PostFormAsync(browser, "/compte", "cle", SafeHost.Fields(("Credential", again), ("Name", "Téléphone d’Odile")))).StatusCode);
        Assert.Contains("Téléphone d’Odile", WebUtility.HtmlDecode(await browser.GetStringAsync("/compte")), StringComparison.Ordinal);
    }

    private async Task<(string Address, HttpClient Browser)> EnrolAsync()
    {
        var (letter, browser) = (await host.InviteAsync(await host.NewcomerAsync()), host.Browser());
        var address = $"/invitation/{letter.Code.Value}";
        var made = _key.Create(await AskAsync(browser, address, $"{address}/cle"));
        var entered = await TestHost.PostFormAsync(browser, address, "cle", SafeHost.Fields(("Credential", made)));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return (address, browser);
    }

    private async Task<HttpResponseMessage> SignInAsync(HttpClient browser) =>
        await SendAsync(browser, _key.Get(await AskAsync(browser, "/connexion", "/connexion/cle")));

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string credential) =>
        TestHost.PostFormAsync(browser, "/connexion", "cle", SafeHost.Fields(("Credential", credential)));

    private static async Task<string> AskAsync(HttpClient browser, string page, string address)
    {
        var token = Token().Match(await browser.GetStringAsync(page)).Groups["t"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Headers = { { "RequestVerificationToken", token } } };
        var answer = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<t>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("retirer-[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex RemoveForm();
}
