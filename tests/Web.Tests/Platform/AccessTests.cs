using System.Net;
using Essaim.Domain.Access;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Tests.Platform;

public sealed class AccessTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_mandate_that_ended_yesterday_gives_nothing_today()
    {
        var establishment = await host.EstablishmentAsync();
        var person = await host.SeatAsync("Aline", Role.Direction, establishment);
        var before = await host.WithAsync<ActorLoader, Actor>(l => l.LoadAsync(person, default));

        await host.WithDbAsync(async db =>
        {
            var mandate = db.Mandates.Single(m => m.PersonId == person);
            Assert.False(mandate.End(host.Clock.Today().AddDays(-1)).Failed(out _));
            await db.SaveChangesAsync();
        });
        var after = await host.WithAsync<ActorLoader, Actor>(l => l.LoadAsync(person, default));

        Assert.True(before.May(Permission.CarryWork, establishment));
        Assert.False(after.May(Permission.CarryWork, establishment));
    }

    [Fact]
    public async Task An_unknown_address_answers_404_in_the_houses_words()
    {
        var response = await host.Anonymous().GetAsync("/nulle-part");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Cette page n’existe pas", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_journalled_with_its_establishment()
    {
        var establishment = await host.EstablishmentAsync();

        await host.WithDbAsync(db =>
        {
            Assert.Equal("EstablishmentRegistered", Assert.Single(db.Journal.Where(j => j.EstablishmentId == establishment)).Kind);
            return Task.CompletedTask;
        });
    }
}
