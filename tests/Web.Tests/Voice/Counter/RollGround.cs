using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;
using Essaim.Web.Features.Voice.Counter;

namespace Essaim.Web.Tests.Voice.Counter;

/// <summary>A campaign with a frozen roll of forty and three, opened by Jeanne, and its slips.</summary>
public sealed record RollGround(TestHost Host, PersonId Jeanne, Campaign Campaign)
{
    public static readonly IReadOnlyList<Question> Questions =
    [
        new("avis", "Avez-vous ce qu’il faut ?", null, [new("oui", "Oui"), new("moyen", "Plus ou moins"), new("non", "Non")]),
        new("mots", "Un exemple ?", null, []) { Kind = AnswerKind.Text, Longest = 300 },
    ];

    public static async Task<RollGround> OpenAsync(TestHost host, int tokens = 1)
    {
        var establishment = await host.EstablishmentAsync();
        var jeanne = await host.SeatAsync("Jeanne", Role.QualityLead, establishment);
        var opened = await host.AsAsync<OpenRoll, Campaign>(jeanne, open => open.RunAsync(CommandFor(host, establishment) with { TokensPerPerson = tokens }, default));
        return new(host, jeanne, TestHost.Value(opened));
    }

    internal static OpenRoll.Command CommandFor(TestHost host, EstablishmentId establishment) => new(
        new(Guid.CreateVersion7()), establishment, "Votre travail au quotidien", Audience.Staff, "Des totaux seulement. Personne ne lit votre réponse.", Questions,
        [new("equipe", "L’équipe", 40), new("encadrement", "L’encadrement", 3, IsManagement: true)], host.Clock.GetUtcNow().AddDays(14));

    public async Task<IReadOnlyList<string>> SlipsAsync(int count = 1, string pool = "equipe", bool anew = false) =>
        TestHost.Value(await Host.AsAsync<GiveSlips, IReadOnlyList<string>>(Jeanne, give => give.RunAsync(new(Campaign.Id, pool, count, anew), default)));

    /// <summary>Somebody who drew a slip and whose phone fetched its tokens.</summary>
    public async Task<BlindPhone> PhoneAsync(string pool = "equipe")
    {
        using var counter = Host.Anonymous();
        return await new BlindPhone(Campaign.Manifest, pool, (await SlipsAsync(1, pool))[0]).FetchAsync(counter);
    }

    public HttpClient Urn() => Host.Factory.CreateClient(new() { BaseAddress = new("http://urne.localhost/"), AllowAutoRedirect = false });

    public async Task CloseAsync() => TestHost.Value(await Host.AsAsync<CloseCampaign, Done>(Jeanne, close => close.RunAsync(Campaign.Id, default)));
}
