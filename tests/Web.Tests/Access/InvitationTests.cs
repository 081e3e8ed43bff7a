using System.Net;
using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Access;

public sealed class InvitationTests(SafeHost host) : IClassFixture<SafeHost>
{
    [Fact]
    public async Task The_typed_code_opens_the_letter_and_a_password_opens_the_house()
    {
        var person = await host.NewcomerAsync();
        var letter = await host.InviteAsync(person);
        var browser = host.Browser();

        var opened = await TestHost.PostFormAsync(browser, "/invitation", "code", SafeHost.Fields(("Code", letter.Code.Printed.ToLowerInvariant())));
        Assert.Equal($"/invitation/{letter.Code.Value}", opened.Headers.Location?.AbsolutePath);

        var entered = await TestHost.PostFormAsync(browser, opened.Headers.Location!.AbsolutePath, "mot-de-passe", SafeHost.Fields(("Password", SafeHost.Password)));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (entered.StatusCode, new Uri(SafeHost.Address, entered.Headers.Location!).AbsolutePath));
        Assert.True(await SafeHost.IsInAsync(browser));
    }

    [Fact]
    public async Task A_letter_serves_once()
    {
        var letter = await host.InviteAsync(await host.NewcomerAsync());
        var address = $"/invitation/{letter.Code.Value}";
        await TestHost.PostFormAsync(host.Browser(), address, "mot-de-passe", SafeHost.Fields(("Password", SafeHost.Password)));

        var again = await host.Browser().GetAsync(address);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Cette invitation a déjà servi", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_people_with_one_letter_make_one_account()
    {
        var letter = await host.InviteAsync(await host.NewcomerAsync());
        var address = $"/invitation/{letter.Code.Value}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            try
            {
                return (await TestHost.PostFormAsync(host.Browser(), address, "mot-de-passe", SafeHost.Fields(("Password", SafeHost.Password)))).StatusCode;
            }
            catch (HttpRequestException)
            {
                return HttpStatusCode.Conflict; // The letter was used before this one could open it.
            }
        }));

        Assert.Single(answers, a => a is HttpStatusCode.Redirect);
        Assert.DoesNotContain(answers, a => (int)a >= 500);
    }

    [Theory]
    [InlineData("bref", "trop court")]
    [InlineData("Motdepasse2024", "se devine vite")]
    [InlineData("111111111111", "presque toujours les mêmes")]
    public async Task A_password_that_is_easy_to_guess_is_refused_by_its_field(string password, string sentence)
    {
        var letter = await host.InviteAsync(await host.NewcomerAsync());

        var refused = await TestHost.PostFormAsync(host.Browser(), $"/invitation/{letter.Code.Value}", "mot-de-passe", SafeHost.Fields(("Password", password)));
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_letter_says_so()
    {
        var letter = await host.InviteAsync(await host.NewcomerAsync(), InvitationKind.NewPassword);
        host.Clock.Advance(TimeSpan.FromHours(3));
        try
        {
            var late = await host.Browser().GetAsync($"/invitation/{letter.Code.Value}");
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
            Assert.Contains("a expiré", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            host.Clock.Advance(TimeSpan.FromHours(-3));
        }
    }

    [Fact]
    public async Task Who_has_an_account_already_is_sent_to_the_door_not_to_a_new_password()
    {
        var (person, _, _) = await host.MemberAsync();
        var letter = await host.InviteAsync(person);

        var page = await host.Browser().GetStringAsync($"/invitation/{letter.Code.Value}");

        Assert.Contains("Vous avez déjà un compte", page, StringComparison.Ordinal);
        Assert.DoesNotContain("new-password", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recovery_drops_the_former_password_and_ends_former_sessions()
    {
        var (person, identifier, browser) = await host.MemberAsync();
        var letter = await host.InviteAsync(person, InvitationKind.Recovery);

        await TestHost.PostFormAsync(host.Browser(), $"/invitation/{letter.Code.Value}", "mot-de-passe", SafeHost.Fields(("Password", "un autre soir de pluie")));

        Assert.False(await SafeHost.IsInAsync(browser));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SafeHost.SignInAsync(host.Browser(), identifier, SafeHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SafeHost.SignInAsync(host.Browser(), identifier, "un autre soir de pluie")).StatusCode);
    }

    [Fact]
    public async Task A_forgotten_password_sends_a_letter_to_a_known_mailbox_and_the_same_page_to_anybody()
    {
        var (_, identifier, _) = await host.MemberAsync();

        var known = await TestHost.PostFormAsync(host.Browser(), "/mot-de-passe-oublie", "oubli", SafeHost.Fields(("Identifier", identifier)));
        var unknown = await TestHost.PostFormAsync(host.Browser(), "/mot-de-passe-oublie", "oubli", SafeHost.Fields(("Identifier", "personne@exemple.fr")));

        Assert.Equal(await known.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        var found = false;
        for (var n = 0; n < 50 && !found; n++)
        {
            await Task.Delay(100);
            await host.WithDbAsync(async db => found = await db.OutboxMails.AnyAsync(m => m.To == identifier && m.Subject == "Choisir un nouveau mot de passe"));
        }

        Assert.True(found);
    }
}
