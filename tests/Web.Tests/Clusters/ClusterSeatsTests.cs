using System.Net;
using Essaim.Domain.Access;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Tests.Clusters;

public sealed class ClusterSeatsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task An_adviser_reads_the_work_of_the_establishments_of_their_cluster_and_nothing_elsewhere()
    {
        var story = await ClusterStory.TellAsync(host);
        var elsewhere = await host.EstablishmentAsync("Encore ailleurs");

        var denis = await ActorOf(story.Denis);

        Assert.All(story.Members, m => Assert.True(denis.May(Permission.ReadWork, m)));
        Assert.All(story.Members, m => Assert.False(denis.May(Permission.CarryWork, m)));
        Assert.True(denis.May(Permission.ManageCluster, story.Cluster));
        Assert.False(denis.May(Permission.ReadWork, elsewhere));
    }

    [Fact]
    public async Task A_member_of_a_trinome_reads_the_cluster_but_not_the_work_of_its_peers()
    {
        var story = await ClusterStory.TellAsync(host);

        var aline = await ActorOf(story.Aline);

        Assert.True(aline.May(Permission.ReadCluster, story.Cluster));
        Assert.False(aline.May(Permission.ManageCluster, story.Cluster));
        Assert.False(aline.May(Permission.ReadWork, story.Members[1]));
    }

    [Fact]
    public async Task When_the_establishment_leaves_both_lose_their_sight()
    {
        var story = await ClusterStory.TellAsync(host);
        await host.WithDbAsync(async db =>
        {
            var cluster = await db.Clusters.FindAsync(story.Cluster);
            Assert.False(cluster!.Leave(story.Home, host.Clock.Today().AddDays(-1), "Changement de direction").Failed(out _));
            await db.SaveChangesAsync();
        });

        Assert.False((await ActorOf(story.Aline)).May(Permission.ReadCluster, story.Cluster));
        Assert.False((await ActorOf(story.Denis)).May(Permission.ReadWork, story.Home));
        Assert.True((await ActorOf(story.Denis)).May(Permission.ReadWork, story.Members[1]));
    }

    [Fact]
    public async Task A_region_referent_sees_the_cluster_but_no_work()
    {
        var story = await ClusterStory.TellAsync(host);

        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(story.Emma).GetAsync($"/clusters/{story.Cluster.Value}")).StatusCode);
        Assert.False((await ActorOf(story.Emma)).May(Permission.ReadWork, story.Home));
    }

    private Task<Actor> ActorOf(PersonId person) => host.WithAsync<ActorLoader, Actor>(l => l.LoadAsync(person, default));
}
