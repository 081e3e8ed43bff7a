using System.Net;
using System.Text.RegularExpressions;
using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Access;

/// <summary>Nothing typed is lost: not when the sign-in ran out, not when the page was too old.</summary>
public sealed partial class KeptTypingTests(SafeHost host) : IClassFixture<SafeHost>
{
    [Fact]
    public async Task What_was_written_while_the_sign_in_ran_out_is_sent_after_signing_in_again()
    {
        var (address, form, identifier, browser) = await TypedAsync("Odette");
        await TestHost.PostFormAsync(browser, "/compte", "partout");

        var refused = await browser.PostAsync(address, form);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("Votre connexion a expiré pendant que vous écriviez", page, StringComparison.Ordinal);

        var welcome = await SignInAsync(browser, page, identifier);
        Assert.Contains("Reprendre ma saisie", welcome, StringComparison.Ordinal);

        var done = await ReplayAsync(browser, welcome);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.True(await ExistsAsync("Odette"));
    }

    [Fact]
    public async Task A_page_that_was_too_old_keeps_its_words_and_sends_them_with_one_button()
    {
        var (address, form, _, browser) = await TypedAsync("Firmin", badToken: true);

        var refused = await browser.PostAsync(address, form);
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Rien de votre saisie n’est perdu", page, StringComparison.Ordinal);
        Assert.Contains("Firmin", page, StringComparison.Ordinal);
        Assert.False(await ExistsAsync("Firmin"));
        Assert.Equal(HttpStatusCode.Redirect, (await ReplayAsync(browser, page)).StatusCode);
        Assert.True(await ExistsAsync("Firmin"));
    }

    [Fact]
    public async Task What_one_person_typed_is_not_sent_in_the_name_of_another()
    {
        var (address, form, _, browser) = await TypedAsync("Rosalie", badToken: true);
        var page = await (await browser.PostAsync(address, form)).Content.ReadAsStringAsync();
        var (_, _, other) = await host.MemberAsync(Role.Direction);

        await ReplayAsync(other, page);

        Assert.False(await ExistsAsync("Rosalie"));
    }

    [Fact]
    public async Task Passwords_are_never_written_back()
    {
        var (_, _, browser) = await host.MemberAsync();
        await browser.GetStringAsync("/compte");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "mot-de-passe", ["Input.Password"] = "secret de jardin clos" });

        var refused = await browser.PostAsync("/compte", form);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain("secret de jardin clos", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(string Address, FormUrlEncodedContent Form, string Identifier, HttpClient Browser)> TypedAsync(string givenName, bool badToken = false)
    {
        var (person, identifier, browser) = await host.MemberAsync(Role.Direction);
        var home = (await host.WithAsync<Data.ReadDb, EstablishmentId?>(db => db.Mandates.Where(m => m.PersonId == person).Select(m => m.EstablishmentId).SingleAsync()))!.Value;
        var address = $"/etablissements/{home.Value}/equipe";
        var page = await browser.GetStringAsync(address);
        var token = badToken ? "perime" : Token().Matches(page).Select(m => m.Groups["t"].Value).Last();
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "siege", ["__RequestVerificationToken"] = token, ["Input.Role"] = "Professional", ["Input.GivenName"] = givenName,
            ["Input.FamilyName"] = "Essaieuse", ["Input.Profession"] = "lingère", ["Input.GivenBy"] = "désignée en réunion d’équipe",
            ["Input.StartsOn"] = host.Clock.Today().ToString("yyyy-MM-dd", null),
        };
        return (address, new(fields), identifier, browser);
    }

    private static async Task<string> SignInAsync(HttpClient browser, string page, string identifier)
    {
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "connexion", ["__RequestVerificationToken"] = Token().Match(page).Groups["t"].Value, ["Input.Identifier"] = identifier,
            ["Input.Password"] = SafeHost.Password, ["Input.Kept"] = WebUtility.HtmlDecode(Kept().Match(page).Groups["k"].Value),
        };
        return await (await browser.PostAsync("/connexion", new FormUrlEncodedContent(fields))).Content.ReadAsStringAsync();
    }

    private static Task<HttpResponseMessage> ReplayAsync(HttpClient browser, string page) => browser.PostAsync(
        "/connexion/reprise", new FormUrlEncodedContent(new Dictionary<string, string> { ["Saisie"] = WebUtility.HtmlDecode(Sealed().Match(page).Groups["s"].Value) }));

    private Task<bool> ExistsAsync(string givenName) => host.WithAsync<Data.ReadDb, bool>(db => db.Persons.AnyAsync(p => p.GivenName == givenName));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<t>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Input.Kept\" value=\"(?<k>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kept();

    [GeneratedRegex("name=\"Saisie\" value=\"(?<s>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sealed();
}
