using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Features.Access;
using Microsoft.AspNetCore.Hosting;

namespace Essaim.Web.Tests.Access;

/// <summary>The program as people meet it: by https, with its own cookies, each browser apart.</summary>
public sealed class SafeHost : TestHost
{
    public const string Password = "trois mouettes au parking";

    public static readonly Uri Address = new("https://localhost");

    protected override void Configure(IWebHostBuilder host) => host.UseSetting("ESSAIM_PUBLIC_URL", Address.OriginalString);

    /// <summary>A browser nobody has used yet.</summary>
    public HttpClient Browser() => Factory.CreateClient(new() { BaseAddress = Address, AllowAutoRedirect = false });

    /// <summary>A person with a seat, who has never come in.</summary>
    public async Task<PersonId> NewcomerAsync(Role role = Role.Professional) =>
        await SeatAsync($"Personne {Guid.CreateVersion7():N}"[..30], role, role is Role.Administrator ? Reach.Nation : Reach.Of(await EstablishmentAsync()));

    public async Task<InvitePerson.Letter> InviteAsync(PersonId person, InvitationKind kind = InvitationKind.Welcome) =>
        Value(await WithAsync<InvitePerson, Result<InvitePerson.Letter>>(i => i.RunAsync(new(person, "Une place vous attend.") { Kind = kind }, default)));

    public Task<string> IdentifierAsync(PersonId person) => WithAsync<Data.ReadDb, string>(db => Task.FromResult(db.Persons.Single(p => p.Id == person).Email!));

    /// <summary>Somebody who accepted their invitation with the usual password, and the browser in which they did.</summary>
    public async Task<(PersonId Person, string Identifier, HttpClient Browser)> MemberAsync(Role role = Role.Professional)
    {
        var person = await NewcomerAsync(role);
        var browser = Browser();
        var entered = await PostFormAsync(browser, $"/invitation/{(await InviteAsync(person)).Code.Value}", "mot-de-passe", Fields(("Password", Password)));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return (person, await IdentifierAsync(person), browser);
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string identifier, string password, bool shared = false) =>
        PostFormAsync(browser, "/connexion", "connexion", shared
            ? Fields(("Identifier", identifier), ("Password", password), ("Shared", "true"))
            : Fields(("Identifier", identifier), ("Password", password)));

    public static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => $"Input.{f.Name}", f => f.Value, StringComparer.Ordinal);

    public static async Task<bool> IsInAsync(HttpClient browser) => (await browser.GetAsync("/compte")).StatusCode is HttpStatusCode.OK;

    public static string? CookieOf(HttpResponseMessage response, string name = "__Host-essaim") =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(c => c.StartsWith(name + "=", StringComparison.Ordinal)) : null;
}
