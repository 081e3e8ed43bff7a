using System.Net;
using System.Text.RegularExpressions;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Web.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Platform;

/// <summary>
/// R32, R38 and R40 of docs/promises.md with things that exist: every page with a key is asked for real ones of the told story. Its own people
/// open it, and it is as clean as an empty one; for a stranger it is as if there were none.
/// </summary>
public sealed partial class RealIdTests(RealIdTests.ToldHost host) : IClassFixture<RealIdTests.ToldHost>
{
    private const string Nothing = "01900000-0000-7000-8000-000000000000";

    /// <summary>Open to everybody by their address, on paper and on screens.</summary>
    private static readonly string[] Public = ["/appels/{Slug}", "/appels/{Slug}/candidater", "/bibliotheque/{Slug}", "/bibliotheque/{slug}/fiche.md", "/miroir/{Slug}", "/miroir/{Slug}/ecran"];

    /// <summary>About what is public: a member of another region's agency is told that they may not, not that it does not exist.</summary>
    private const string AboutPublic = "/appels/{Slug}/modifier";

    /// <summary>Work of one establishment: whoever of it holds the right sees it.</summary>
    private static readonly string[] Work = ["actions", "decisions", "demarches", "emprunts", "essais", "etablissements", "idees", "murs", "questions", "reunions", "rex", "sujets"];

    private static readonly Role[] AtHome = [Role.Direction, Role.StaffRepresentative, Role.Professional, Role.QualityLead, Role.SteeringMember, Role.GroupMember];

    [Fact]
    public async Task R32_R38_R40_What_exists_elsewhere_is_for_a_stranger_as_if_it_did_not_and_its_own_people_open_it()
    {
        var strangers = await StrangersAsync();
        var (wrong, asked) = (new List<string>(), 0);
        foreach (var route in RouteTests.RoutesOf(host, "GET").Select(r => r.RoutePattern.RawText!).Where(r => Hole().IsMatch(r)))
        {
            if (await ThingsAsync(route) is not { Count: > 0 } things) continue;
            asked++;
            foreach (var (name, client) in Public.Contains(route, StringComparer.Ordinal) ? [] : strangers)
            {
                var (real, none) = (await StatusAsync(client, AddressOf(route, things[0])), await StatusAsync(client, AddressOf(route, things[0] with { Id = Nothing, Slug = "inconnu", Second = Nothing })));
                if ((real != none && (route, real) is not (AboutPublic, HttpStatusCode.Forbidden)) || real is HttpStatusCode.OK) wrong.Add($"{route}: {name} gets {(int)real} for what exists and {(int)none} for what does not");
            }

            if (await OpenedAsync(route, things) is { } faults) wrong.AddRange(faults.Select(f => $"{route}: {f}"));
            else wrong.Add($"{route}: nobody of the story opens any of {things.Count}");
            if (Work.Contains(route.Split('/')[1])) wrong.AddRange(await UnseenAtHomeAsync(route, things[0]));
        }

        Assert.True(asked > 40, $"Only {asked} routes were asked.");
        Assert.True(wrong.Count is 0, string.Join('\n', wrong));
    }

    private async Task<List<(string Name, HttpClient Client)>> StrangersAsync()
    {
        var elsewhere = await host.EstablishmentAsync("Maison sans lien", region: "06");
        List<(string, HttpClient)> strangers = [("anonyme", host.Anonymous())];
        foreach (var role in AtHome) strangers.Add((role.ToString(), host.ClientFor(await host.SeatAsync($"Loin {role}", role, elsewhere))));
        foreach (var role in (Role[])[Role.Adviser, Role.AgencyReferent]) strangers.Add((role.ToString(), host.ClientFor(await host.SeatAsync($"Loin {role}", role, Reach.Of(new RegionCode("06"))))));
        return strangers;
    }

    /// <summary>
    /// Somebody of the story, whoever it is, opens one of these: the others may be at another moment of their life. What is wrong with the page
    /// they see; null when nobody sees any.
    /// </summary>
    private async Task<List<string>?> OpenedAsync(string route, List<Thing> things)
    {
        var people = await host.WithAsync<ReadDb, List<PersonId>>(db => db.Persons.Where(p => p.FamilyName != "Testard").Select(p => p.Id).ToListAsync());
        foreach (var thing in things)
        {
            var nearest = await host.WithAsync<ReadDb, List<PersonId>>(db => db.Mandates.Where(m => m.EstablishmentId == thing.Home).Select(m => m.PersonId).Distinct().ToListAsync());
            foreach (var person in nearest.Concat(people))
            {
                using var client = host.ClientFor(person);
                using var answer = await client.GetAsync(AddressOf(route, thing));
                if (answer.StatusCode is HttpStatusCode.OK) return await RouteTests.FaultsAsync(answer);
            }
        }

        return null;
    }

    /// <summary>Who holds the right (404 for what does not exist) must see what exists at home.</summary>
    private async Task<List<string>> UnseenAtHomeAsync(string route, Thing thing)
    {
        var unseen = new List<string>();
        if (thing.Home is not { } home || thing.Second is not null) return unseen; // With a second key it may be another's part of the same work.
        foreach (var role in AtHome)
        {
            using var client = host.ClientFor(await host.SeatAsync($"{role} {home.Value:N}"[..40], role, home));
            if (await StatusAsync(client, AddressOf(route, thing with { Id = Nothing })) is HttpStatusCode.NotFound && await StatusAsync(client, AddressOf(route, thing)) is HttpStatusCode.NotFound)
                unseen.Add($"{route}: {role} at home gets 404 for what exists");
        }

        return unseen;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private static string AddressOf(string route, Thing thing) => Hole().Replace(route, hole => hole.Groups["n"].Value switch
    {
        "Establishment" => thing.Home is { } home && thing.Id is not Nothing ? home.Value.ToString() : Nothing,
        "Id" or "Person" => thing.Id,
        "Slug" or "slug" => thing.Slug ?? thing.Id,
        "Mandate" or "Note" or "Group" or "Key" or "Body" or "Answer" or "Part" => thing.Second ?? "inconnu",
        _ => "inconnu",
    });

    [GeneratedRegex(@"\{(?<n>Id|Slug|slug|Person|Establishment|Mandate|Note|Group|Key|Body|Answer|Part)(:guid)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    private sealed record Thing(string Id, EstablishmentId? Home)
    {
        public string? Slug { get; init; }

        /// <summary>The route's second key.</summary>
        public string? Second { get; init; }
    }

    /// <summary>The demo, told once for all these questions.</summary>
    public sealed class ToldHost : TestHost
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await DemoStory.TellAsync(Factory.Services, default);
        }

        protected override void Configure(IWebHostBuilder host) => host.UseSetting("ESSAIM_DEMO", "1").UseSetting("ESSAIM_PUBLIC_URL", "https://localhost");
    }
}
