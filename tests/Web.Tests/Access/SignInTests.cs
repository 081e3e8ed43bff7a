using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Essaim.Data.Access;
using Essaim.Domain.Access;
using Essaim.Web.Features.Access;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Tests.Access;

/// <summary>R33, R35, R37 of docs/promises.md, and the code app.</summary>
public sealed partial class SignInTests(SafeHost host) : IClassFixture<SafeHost>
{
    [Fact]
    public async Task R35_The_session_cookie_is_new_at_each_sign_in_and_unreadable_by_scripts()
    {
        var (_, identifier, _) = await host.MemberAsync();
        var browser = host.Browser();

        var first = SafeHost.CookieOf(await SafeHost.SignInAsync(browser, identifier, SafeHost.Password))!;
        await TestHost.PostFormAsync(browser, "/compte", "partout");
        var second = SafeHost.CookieOf(await SafeHost.SignInAsync(browser, identifier, SafeHost.Password))!;

        Assert.NotEqual(first.Split(';')[0], second.Split(';')[0]);
        foreach (var attribute in (string[])["httponly", "secure", "samesite=lax", "path=/"]) Assert.Contains(attribute, first, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", first, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task R35_A_cookie_planted_before_does_not_become_a_session()
    {
        var (_, identifier, _) = await host.MemberAsync();
        var planted = new HttpRequestMessage(HttpMethod.Get, "/compte") { Headers = { { "Cookie", "__Host-essaim=plante" } } };
        Assert.Equal(HttpStatusCode.Redirect, (await host.Browser().SendAsync(planted)).StatusCode);

        var cookie = SafeHost.CookieOf(await SafeHost.SignInAsync(host.Browser(), identifier, SafeHost.Password))!;
        Assert.DoesNotContain("plante", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 29, 31)]
    [InlineData(true, 9, 11)]
    public async Task R35_A_session_ends_after_its_idle_time(bool shared, int still, int ended)
    {
        var (_, identifier, _) = await host.MemberAsync();
        var browser = host.Browser();
        await SafeHost.SignInAsync(browser, identifier, SafeHost.Password, shared);
        try
        {
            host.Clock.Advance(TimeSpan.FromMinutes(still));
            Assert.True(await SafeHost.IsInAsync(browser)); // And starts the idle time again.
            host.Clock.Advance(TimeSpan.FromMinutes(still));
            Assert.True(await SafeHost.IsInAsync(browser));
            host.Clock.Advance(TimeSpan.FromMinutes(ended));
            Assert.False(await SafeHost.IsInAsync(browser));
        }
        finally
        {
            host.Clock.Advance(TimeSpan.FromMinutes(-(still + still + ended)));
        }
    }

    [Fact]
    public async Task R35_On_a_shared_computer_the_cookie_dies_with_the_window()
    {
        var (_, identifier, _) = await host.MemberAsync();

        var own = SafeHost.CookieOf(await SafeHost.SignInAsync(host.Browser(), identifier, SafeHost.Password))!;
        var shared = SafeHost.CookieOf(await SafeHost.SignInAsync(host.Browser(), identifier, SafeHost.Password, shared: true))!;

        Assert.Contains("expires=", own, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", shared, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task R35_Signing_out_clears_the_cache_and_never_the_storage()
    {
        var (_, _, browser) = await host.MemberAsync();
        var page = await browser.GetStringAsync("/compte");
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(page).Groups["t"].Value });

        var gone = await browser.PostAsync("/deconnexion", body);

        Assert.Equal("\"cache\"", gone.Headers.GetValues("Clear-Site-Data").Single());
        Assert.False(await SafeHost.IsInAsync(browser));
    }

    [Fact]
    public async Task The_way_out_is_in_the_header_of_every_page_of_somebody_signed_in()
    {
        var (_, _, browser) = await host.MemberAsync();
        var page = await browser.GetStringAsync("/contact");
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(page).Groups["t"].Value });

        var gone = await browser.PostAsync("/deconnexion", body);

        Assert.Contains("action=\"/deconnexion\"", page[..page.IndexOf("<main", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, gone.StatusCode);
        Assert.DoesNotContain("action=\"/deconnexion\"", await browser.GetStringAsync("/contact"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R35_Personal_pages_are_not_kept_by_the_browser()
    {
        var (_, _, browser) = await host.MemberAsync();

        Assert.Contains("no-store", (await browser.GetAsync("/compte")).Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_the_next_click()
    {
        var (_, identifier, first) = await host.MemberAsync();
        var second = host.Browser();
        await SafeHost.SignInAsync(second, identifier, SafeHost.Password);

        await TestHost.PostFormAsync(first, "/compte", "partout");

        Assert.False(await SafeHost.IsInAsync(first));
        Assert.False(await SafeHost.IsInAsync(second));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_click_and_is_told_nothing_more_than_a_stranger()
    {
        var (person, identifier, browser) = await host.MemberAsync();
        await host.WithAsync<UserManager<Account>, IdentityResult>(async accounts =>
        {
            var account = (await accounts.FindByIdAsync(person.Value.ToString()))!;
            account.DisabledAt = host.Clock.GetUtcNow();
            return await accounts.UpdateAsync(account);
        });

        Assert.False(await SafeHost.IsInAsync(browser));
        Assert.Equal(
            await BodyAsync(await SafeHost.SignInAsync(host.Browser(), "inconnu-au-meme-nombre", SafeHost.Password)),
            await BodyAsync(await SafeHost.SignInAsync(host.Browser(), identifier, SafeHost.Password)));
    }

    [Fact]
    public async Task R33_A_known_and_an_unknown_identifier_get_the_same_answer_at_the_same_pace()
    {
        var (_, identifier, _) = await host.MemberAsync();
        var stranger = new string('x', identifier.Length - 11) + "@exemple.fr";
        await SafeHost.SignInAsync(host.Browser(), "chauffe", "chauffe-le-moteur");

        var (known, knownTime) = await TimedAsync(identifier);
        var (unknown, unknownTime) = await TimedAsync(stranger);

        Assert.Equal(known, unknown);
        Assert.InRange(unknownTime / knownTime, 0.25, 4.0); // Other tests share the processor; without the decoy hash the ratio is near one to fifty.
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R37_Below_the_limit_it_works_above_it_waits_and_after_the_period_it_works_again(bool isKnown)
    {
        var (_, identifier, _) = await host.MemberAsync();
        var aim = isKnown ? identifier : $"inconnu-{Guid.CreateVersion7():N}";
        for (var n = 0; n < Limit.SignIn.Count; n++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SafeHost.SignInAsync(host.Browser(), aim, "pas le bon mot")).StatusCode);

        var refused = await SafeHost.SignInAsync(host.Browser(), aim, SafeHost.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));

        host.Clock.Advance(Limit.SignIn.Period);
        try
        {
            var back = await SafeHost.SignInAsync(host.Browser(), aim, SafeHost.Password);
            Assert.Equal(isKnown ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, back.StatusCode);
        }
        finally
        {
            host.Clock.Advance(-Limit.SignIn.Period);
        }
    }

    [Fact]
    public async Task R37_Many_people_behind_one_address_are_not_blocked()
    {
        foreach (var n in Enumerable.Range(0, 60))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SafeHost.SignInAsync(host.Browser(), $"agent-{n}-{Guid.CreateVersion7():N}", "pas le bon mot")).StatusCode);
    }

    [Fact]
    public async Task R37_Sixteen_hundred_people_behind_one_address_are_not_blocked_and_each_has_their_own_tries()
    {
        const int People = 1600;
        using var door = host.Browser();
        door.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        foreach (var shift in Enumerable.Range(0, People).Chunk(50))
        {
            var answers = await Task.WhenAll(shift.Select(_ => door.GetAsync("/connexion", HttpCompletionOption.ResponseHeadersRead)));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        }

        foreach (var n in Enumerable.Range(0, People)) Assert.Null(await TryAsync(n));
        for (var n = 1; n < Limit.SignIn.Count; n++) Assert.Null(await TryAsync(0));
        Assert.NotNull(await TryAsync(0));
        Assert.Null(await TryAsync(1));

        Task<TimeSpan?> TryAsync(int person) => host.WithAsync<Throttle, TimeSpan?>(t => t.TakeAsync(Limit.SignIn, $"foule-{person}", default));
    }

    [Fact]
    public async Task R37_Fifty_tries_at_once_are_five_tries()
    {
        var allowed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            host.WithAsync<Throttle, TimeSpan?>(t => t.TakeAsync(Limit.SignIn, "en-meme-temps", default))));

        Assert.Equal(Limit.SignIn.Count, allowed.Count(wait => wait is null));
    }

    [Fact]
    public async Task A_link_after_sign_in_never_leads_to_another_site()
    {
        var (_, identifier, _) = await host.MemberAsync();
        foreach (var (asked, given) in new[] { ("/semaine", "/semaine"), ("//ailleurs.exemple", "/"), ("https://ailleurs.exemple", "/"), ("/\\ailleurs", "/") })
        {
            var answer = await TestHost.PostFormAsync(
                host.Browser(), $"/connexion?retour={Uri.EscapeDataString(asked)}", "connexion",
                SafeHost.Fields(("Identifier", identifier), ("Password", SafeHost.Password)));
            Assert.Equal(new Uri(SafeHost.Address, given), new Uri(SafeHost.Address, answer.Headers.Location!));
        }
    }

    [Fact]
    public async Task With_the_code_app_the_password_alone_does_not_open_and_a_code_serves_once()
    {
        var (_, identifier, browser) = await host.MemberAsync();
        var (secret, recovery) = await ProtectAsync(browser);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        var other = host.Browser();
        var step = await BodyAsync(await SafeHost.SignInAsync(other, identifier, SafeHost.Password));
        Assert.Contains("Code à six chiffres", step, StringComparison.Ordinal);
        Assert.False(await SafeHost.IsInAsync(other));

        var code = OneTimeCode.At(secret, host.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendCodeAsync(other, step, "000000")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendCodeAsync(other, step, code)).StatusCode);
        Assert.True(await SafeHost.IsInAsync(other));

        var third = host.Browser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendCodeAsync(third, await BodyAsync(await SafeHost.SignInAsync(third, identifier, SafeHost.Password)), code)).StatusCode);

        Assert.Equal(10, recovery.Count);
        var lost = host.Browser();
        var fields = SafeHost.Fields(("Identifier", identifier), ("Code", recovery[0].ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.Redirect, (await TestHost.PostFormAsync(lost, "/connexion/secours", "secours", fields)).StatusCode);
        Assert.True(await SafeHost.IsInAsync(lost));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TestHost.PostFormAsync(host.Browser(), "/connexion/secours", "secours", fields)).StatusCode);
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_current_one_and_keeps_this_browser_only()
    {
        var (_, identifier, browser) = await host.MemberAsync();
        var other = host.Browser();
        await SafeHost.SignInAsync(other, identifier, SafeHost.Password);

        var wrong = await TestHost.PostFormAsync(browser, "/compte", "mot-de-passe", SafeHost.Fields(("Current", "autre chose dite"), ("Password", "le vent dans les stores")));
        Assert.Contains("pas votre mot de passe actuel", await BodyAsync(wrong), StringComparison.Ordinal);
        var right = await TestHost.PostFormAsync(browser, "/compte", "mot-de-passe", SafeHost.Fields(("Current", SafeHost.Password), ("Password", "le vent dans les stores")));

        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.True(await SafeHost.IsInAsync(browser));
        Assert.False(await SafeHost.IsInAsync(other));
    }

    private async Task<(byte[] Secret, IReadOnlyList<string> Recovery)> ProtectAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync("/compte/application");
        var sealedSecret = WebUtility.HtmlDecode(Secret().Match(page).Groups["s"].Value);
        var secret = await host.WithAsync<AccountSecrets, byte[]>(s => Task.FromResult(s.Unseal(sealedSecret)!));
        var fields = SafeHost.Fields(("Code", OneTimeCode.At(secret, host.Clock.GetUtcNow())), ("Secret", sealedSecret));
        var confirmed = await BodyAsync(await TestHost.PostFormAsync(browser, "/compte/application", "application", fields));
        return (secret, [.. Recovery().Matches(confirmed).Select(m => m.Groups["c"].Value)]);
    }

    private static Task<HttpResponseMessage> SendCodeAsync(HttpClient browser, string page, string code)
    {
        var body = new Dictionary<string, string>
        {
            ["_handler"] = "code",
            ["__RequestVerificationToken"] = Token().Match(page).Groups["t"].Value,
            ["Input.Step"] = WebUtility.HtmlDecode(Step().Match(page).Groups["s"].Value),
            ["Input.Code"] = code,
        };
        return browser.PostAsync("/connexion", new FormUrlEncodedContent(body));
    }

    private async Task<(string Body, double Time)> TimedAsync(string identifier)
    {
        var (times, body) = (new List<double>(), "");
        for (var n = 0; n < Limit.SignIn.Count; n++)
        {
            var browser = host.Browser();
            await browser.GetStringAsync("/connexion");
            var watch = Stopwatch.StartNew();
            var answer = await SafeHost.SignInAsync(browser, identifier, "pas le bon mot");
            times.Add(watch.Elapsed.TotalMilliseconds);
            body = await BodyAsync(answer);
        }

        return (body.Replace(identifier, "…", StringComparison.Ordinal), times.Order().ElementAt(times.Count / 2));
    }

    /// <summary>The page without what differs at each answer by design: tokens and what was typed.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : Varying().Replace(await answer.Content.ReadAsStringAsync(), "\"…\"");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<t>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Input.Secret\" value=\"(?<s>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"Input.Step\" value=\"(?<s>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex("<code>(?<c>[0-9A-Z-]{19})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recovery();

    [GeneratedRegex("\"(CfDJ8[^\"]+|[^\"]*@exemple.fr|inconnu[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Varying();
}
