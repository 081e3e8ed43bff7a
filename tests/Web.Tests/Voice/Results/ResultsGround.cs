using System.Text.RegularExpressions;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Tests.Voice.Counter;

namespace Essaim.Web.Tests.Voice.Results;

/// <summary>A home of forty and three, its readers of every role, and a survey with a shift to cut by.</summary>
public sealed partial record ResultsGround(TestHost Host, PersonId Jeanne, PersonId Aline, PersonId Chloe, PersonId Bruno, PersonId Emma, PersonId Farid, Campaign Campaign)
{
    public string Url => $"/collectes/{Campaign.Id.Value}/resultats";

    public IReadOnlyList<PersonId> Insiders => [Aline, Chloe, Bruno, Jeanne];

    public static async Task<ResultsGround> OpenAsync(TestHost host, string region = "52", int staff = 40)
    {
        var home = await host.EstablishmentAsync(region: region);
        var jeanne = await host.SeatAsync("Jeanne", Role.QualityLead, home);
        var opened = await host.AsAsync<OpenRoll, Campaign>(jeanne, open => open.RunAsync(
            new(
                new(Guid.CreateVersion7()), home, "Votre travail au quotidien", Audience.Staff, "Des totaux seulement.",
                [
                    new("horaire", "Votre horaire", null, [new("jour", "De jour"), new("nuit", "De nuit")]) { IsAxis = true },
                    new("relais", "La transmission me laisse le temps de poser mes questions.", null,
                        [new("oui", "Tout à fait"), new("plutot", "Plutôt"), new("peu", "Plutôt pas"), new("non", "Pas du tout")]) { Favourable = 2 },
                    new("mots", "Un exemple ?", null, []) { Kind = AnswerKind.Text, Longest = 300 },
                ],
                [new("equipe", "L’équipe", staff), new("encadrement", "L’encadrement", 3, IsManagement: true)], host.Clock.GetUtcNow().AddDays(14)),
            default));
        return new(
            host, jeanne, await host.SeatAsync("Aline", Role.Direction, home), await host.SeatAsync("Chloé", Role.StaffRepresentative, home),
            await host.SeatAsync("Bruno", Role.Professional, home), await host.SeatAsync("Emma", Role.AgencyReferent, Reach.Of(new RegionCode(region))),
            await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs", "84")), TestHost.Value(opened));
    }

    /// <summary>People draw a slip, fetch their token and answer, one after the other.</summary>
    public async Task AnswerAsync(IEnumerable<string> sheets, Func<Task>? afterEach = null, string pool = "equipe")
    {
        var all = sheets.ToList();
        var slips = TestHost.Value(await Host.AsAsync<GiveSlips, IReadOnlyList<string>>(Jeanne, give => give.RunAsync(new(Campaign.Id, pool, all.Count, false), default)));
        using var counter = Host.Anonymous();
        using var urn = Host.Factory.CreateClient(new() { BaseAddress = new("http://urne.localhost/"), AllowAutoRedirect = false });
        foreach (var (slip, sheet) in slips.Zip(all))
        {
            using var phone = await new BlindPhone(Campaign.Manifest, pool, slip).FetchAsync(counter);
            Assert.True((await phone.SendAsync(urn, sheet)).IsSuccessStatusCode);
            if (afterEach is not null) await afterEach();
        }
    }

    public async Task<int> ReleaseAsync() => TestHost.Value(await Host.AsAsync<ReleaseCampaign, int>(Jeanne, release => release.RunAsync(Campaign.Id, default)));

    public async Task CloseAsync() => TestHost.Value(await Host.AsAsync<CloseCampaign, Done>(Jeanne, close => close.RunAsync(Campaign.Id, default)));

    /// <summary>What stands between the heading and the foot, without the reader's own name and menus.</summary>
    public async Task<string> PageAsync(PersonId reader)
    {
        using var client = Host.ClientFor(reader);
        return Body().Match(await client.GetStringAsync(Url)).Value;
    }

    public static string Sheet(string relais, string horaire) => $$"""{"horaire":["{{horaire}}"],"relais":["{{relais}}"]}""";

    [GeneratedRegex("<main.*?</main>", RegexOptions.Singleline, 1000)]
    private static partial Regex Body();
}
