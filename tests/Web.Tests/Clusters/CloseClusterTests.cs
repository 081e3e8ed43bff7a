using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Web.Features.Clusters;
using Essaim.Web.Tests.Selection;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Clusters;

/// <summary>A cluster ends one day: who went to its end and who stopped is in the dated register, and past counts do not move (K4).</summary>
public sealed class CloseClusterTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    public void Dispose() => host.Clock.Reset();

    [Fact]
    public async Task Closing_writes_dated_statuses_and_leaves_yesterdays_count_as_it_was()
    {
        var (story, homes, cluster) = await FormedAsync();
        var formedOn = host.Clock.Today();
        host.Clock.Advance(TimeSpan.FromDays(200));
        var form = WebUtility.HtmlDecode(await host.ClientFor(story.Denis).GetStringAsync($"/clusters/{cluster.Value}/cloture"));

        var sent = await TestHost.PostFormAsync(host.ClientFor(story.Denis), $"/clusters/{cluster.Value}/cloture", "close", new Dictionary<string, string>
        {
            ["Input.Because"] = "Les six journées sont faites.",
            ["Input.Members[0].Id"] = homes[0].Value.ToString(), ["Input.Members[0].Stopped"] = "La direction a changé deux fois.",
            ["Input.Members[1].Id"] = homes[1].Value.ToString(), ["Input.Members[1].Stopped"] = "",
        });

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains(homes[0].Value.ToString(), form, StringComparison.Ordinal);
        await host.WithDbAsync(async db =>
        {
            var lines = await db.Participations.Where(p => homes.Contains(p.EstablishmentId)).ToListAsync();
            var register = lines.SelectMany(p => p.Changes.Select(c => new StatusLine(p.EstablishmentId, c.Status, c.On, c.Order))).ToList();
            Assert.Equal((1, 1, 0), Standing(register, host.Clock.Today()));
            Assert.Equal((0, 0, 2), Standing(register, host.Clock.Today().AddDays(-1)));
            Assert.Equal((0, 0, 2), Standing(register, formedOn));
            Assert.Equal(WaveStatus.Withdrawn, lines.Single(p => p.EstablishmentId == homes[0]).Changes.MaxBy(c => c.Order)!.Status);
        });
    }

    [Fact]
    public async Task A_closed_cluster_is_read_by_those_who_went_to_its_end_and_changes_no_more()
    {
        var (story, homes, cluster) = await FormedAsync();
        var aline = await host.SeatAsync("Aline du bout", Role.Direction, homes[1]);
        Value(await CloseAsync(story.Denis, cluster, new() { [homes[0]] = "Plus assez de monde." }));
        Value(await CloseAsync(story.Denis, cluster, []));
        host.Clock.Advance(TimeSpan.FromDays(1));

        var page = WebUtility.HtmlDecode(await host.ClientFor(aline).GetStringAsync($"/clusters/{cluster.Value}"));

        Assert.Contains("1 établissement est allé au bout", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Plus assez de monde.", page, StringComparison.Ordinal);
        Assert.Equal(ClusterErrors.Closed, Refusal(await host.AsAsync<PauseCluster, Done>(story.Denis, p => p.RunAsync(new(cluster, "Grippe"), default))));
        Assert.Contains("Clos le", WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync("/clusters")), StringComparison.Ordinal);
        await host.WithDbAsync(async db => Assert.Equal(1, await db.Journal.CountAsync(j => j.Kind == nameof(ClusterClosed) && j.ClusterId == cluster)));
    }

    [Fact]
    public async Task The_advisers_sight_of_the_houses_ends_with_the_cluster()
    {
        var (story, homes, cluster) = await FormedAsync();
        var demarche = Guid.Empty;
        await host.WithDbAsync(async db => demarche = (await db.Demarches.Where(d => d.EstablishmentId == homes[1]).Select(d => d.Id).SingleAsync()).Value);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(story.Denis).GetAsync($"/demarches/{demarche}")).StatusCode);

        Value(await CloseAsync(story.Denis, cluster, []));
        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(story.Denis).GetAsync($"/demarches/{demarche}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(story.Denis).GetAsync($"/clusters/{cluster.Value}")).StatusCode);
    }

    [Fact]
    public async Task Open_dates_an_empty_reason_and_endless_words_are_refused_with_what_was_typed()
    {
        var story = await ClusterStory.TellAsync(host);
        var url = $"/clusters/{story.Cluster.Value}/cloture";
        Value(await host.AsAsync<PlanDates, Done>(story.Denis, p => p.RunAsync(new(story.Cluster, host.Clock.Today().AddDays(21), 10), default)));

        var empty = await TestHost.PostFormAsync(host.ClientFor(story.Denis), url, "close", new Dictionary<string, string> { ["Input.Members[0].Id"] = story.Members[3].Value.ToString(), ["Input.Members[0].Stopped"] = "Gardée telle quelle" });
        var open = await TestHost.PostFormAsync(host.ClientFor(story.Denis), url, "close", new Dictionary<string, string> { ["Input.Because"] = "Fini" });
        var endless = await TestHost.PostFormAsync(host.ClientFor(story.Denis), url, "close", new Dictionary<string, string> { ["Input.Because"] = new('x', 10_000) });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity), (empty.StatusCode, open.StatusCode, endless.StatusCode));
        Assert.Contains("Gardée telle quelle", WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("Il reste des dates prévues", WebUtility.HtmlDecode(await open.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_steer_it_close_a_cluster()
    {
        var story = await ClusterStory.TellAsync(host);

        Assert.Equal(ErrorKind.Forbidden, Refusal(await CloseAsync(story.Aline, story.Cluster, [])).Kind);
        Assert.Equal(ErrorKind.NotFound, Refusal(await CloseAsync(story.Farid, story.Cluster, [])).Kind);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(story.Aline).GetAsync($"/clusters/{story.Cluster.Value}/cloture")).StatusCode);
    }

    private static (int Completed, int Withdrawn, int Engaged) Standing(IEnumerable<StatusLine> register, DateOnly day)
    {
        var counts = StatusRegister.CountOn(register, day).ToDictionary(c => c.Status, c => c.Standing);
        return (counts[WaveStatus.Completed], counts[WaveStatus.Withdrawn], counts[WaveStatus.Engaged]);
    }

    private static T Value<T>(Result<T> result) => TestHost.Value(result);

    private static Error Refusal<T>(Result<T> result) => TestHost.Refusal(result);

    private Task<Result<Done>> CloseAsync(PersonId person, ClusterId cluster, Dictionary<EstablishmentId, string> stopped) =>
        host.AsAsync<CloseCluster, Done>(person, c => c.RunAsync(new(cluster, "Les six journées sont faites.", stopped), default));

    private async Task<(SelectionStory Story, List<EstablishmentId> Homes, ClusterId Cluster)> FormedAsync()
    {
        var (story, homes) = await RetainedPair.TellAsync(host);
        var cluster = new ClusterId(Guid.CreateVersion7());
        Value(await host.AsAsync<FormCluster, ClusterId>(story.Denis, f => f.RunAsync(new(cluster, story.Call.Id, "Nuits du bocage", story.Denis, homes), default)));
        await host.DrainAsync();
        return (story, homes, cluster);
    }
}
