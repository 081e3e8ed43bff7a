using System.Net;
using Essaim.Domain.Common;
using Essaim.Web.Features.Clusters;

namespace Essaim.Web.Tests.Clusters;

public sealed class ClusterPageTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Anyone_sees_which_clusters_there_are()
    {
        await ClusterStory.TellAsync(host);

        var page = WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync("/clusters"));

        Assert.Contains("Grand âge", page);
        Assert.Contains("5 établissements", page);
    }

    [Fact]
    public async Task The_list_of_clusters_offers_no_door_that_is_closed_to_the_reader()
    {
        var story = await ClusterStory.TellAsync(host);
        var door = $"href=\"/clusters/{story.Cluster.Value}\"";

        Assert.Contains(door, await host.ClientFor(story.Aline).GetStringAsync("/clusters"));
        Assert.DoesNotContain(door, await host.Anonymous().GetStringAsync("/clusters"));
        Assert.DoesNotContain(door, await host.ClientFor(story.Farid).GetStringAsync("/clusters"));
    }

    [Fact]
    public async Task A_stranger_does_not_see_the_progress_of_a_cluster()
    {
        var story = await ClusterStory.TellAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(story.Farid).GetAsync($"/clusters/{story.Cluster.Value}")).StatusCode);
    }

    [Fact]
    public async Task Peers_stand_in_the_order_of_their_names_and_only_ones_own_house_can_be_opened()
    {
        var story = await ClusterStory.TellAsync(host);

        var page = await host.ClientFor(story.Aline).GetStringAsync($"/clusters/{story.Cluster.Value}");

        Assert.True(page.IndexOf("Résidence 1", StringComparison.Ordinal) < page.IndexOf("Résidence 2", StringComparison.Ordinal) || page.Contains("R&#xE9;sidence 1"));
        Assert.Contains($"/etablissements/{story.Home.Value}", page);
        Assert.DoesNotContain($"/etablissements/{story.Members[1].Value}", page);
    }

    [Fact]
    public async Task Only_those_who_steer_it_pause_a_cluster()
    {
        var story = await ClusterStory.TellAsync(host);

        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<PauseCluster, Done>(story.Aline, u => u.RunAsync(new(story.Cluster, "Grippe"), default))).Kind);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(story.Aline).GetAsync($"/clusters/{story.Cluster.Value}/pause")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(story.Denis).GetAsync($"/clusters/{story.Cluster.Value}/pause")).StatusCode);
    }
}
