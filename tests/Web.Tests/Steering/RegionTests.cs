using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Tests.Steering;

public sealed class RegionTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly RegionCode Loire = new("52");

    [Fact]
    public async Task The_region_reads_dates_and_counts_of_its_clusters()
    {
        var members = await ClusterAsync("Grand âge");
        await PromiseAsync(members[0], "Poser une étagère", dueInDays: -10, kept: false);
        await PromiseAsync(members[0], "Afficher le planning", dueInDays: -10, kept: true);
        var emma = await host.SeatAsync("Emma", Role.AgencyReferent, Reach.Of(Loire));

        var page = WebUtility.HtmlDecode(await host.ClientFor(emma).GetStringAsync("/region/52"));

        Assert.Contains("Grand âge", page, StringComparison.Ordinal);
        Assert.Contains("1 sur 2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("étagère", page, StringComparison.Ordinal); // Counts only: the words stay where they were written.
    }

    [Fact]
    public async Task Another_region_is_not_found()
    {
        var emma = await host.SeatAsync("Emma", Role.AgencyReferent, Reach.Of(Loire));
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(emma).GetAsync("/region/53")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(emma).GetAsync("/region/xx")).StatusCode);
    }

    [Fact]
    public async Task A_member_of_an_establishment_may_not_open_the_cockpit()
    {
        var bruno = await host.SeatAsync("Bruno", Role.Professional, await host.EstablishmentAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(bruno).GetAsync("/region/52")).StatusCode);
    }

    [Fact]
    public async Task Nobody_reads_it_without_signing_in() =>
        Assert.NotEqual(HttpStatusCode.OK, (await host.Anonymous().GetAsync("/region/52")).StatusCode);

    private async Task<List<EstablishmentId>> ClusterAsync(string title)
    {
        var members = new List<EstablishmentId>();
        for (var i = 0; i < 5; i++) members.Add(await host.EstablishmentAsync($"Résidence {i}"));
        var adviser = await host.SeatAsync("Denis", Role.Adviser, Reach.Of(Loire));
        await host.WithDbAsync(async db =>
        {
            db.Add(TestHost.Value(Cluster.Form(new(Guid.CreateVersion7()), new(Loire, title, "Le soir", adviser), members, host.Clock.Today().AddMonths(-3))));
            await db.SaveChangesAsync();
        });
        return members;
    }

    private Task PromiseAsync(EstablishmentId at, string what, int dueInDays, bool kept) => host.WithDbAsync(async db =>
    {
        var today = host.Clock.Today();
        var promise = TestHost.Value(Promise.Make(
            new(Guid.CreateVersion7()), Reach.Of(at), meeting: null, new(what, "Aline", PersonId: null, today.AddDays(dueInDays)), today.AddDays(dueInDays - 10)));
        if (kept) Assert.False(promise.Keep(today, "fait").Failed(out _));
        db.Add(promise);
        await db.SaveChangesAsync();
    });
}
