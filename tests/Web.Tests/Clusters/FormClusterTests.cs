using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Web.Features.Clusters;
using Essaim.Web.Tests.Selection;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Clusters;

public sealed class FormClusterTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    public void Dispose() => host.Clock.Reset();

    [Fact]
    public async Task Retained_candidatures_become_a_cluster_and_their_houses_count_as_engaged()
    {
        var (story, homes) = await RetainedPair.TellAsync(host);

        var page = await TestHost.PostFormAsync(host.ClientFor(story.Denis), $"/appels/{story.Call.Slug}/cluster", "form", new Dictionary<string, string>
        {
            ["Input.Title"] = "Nuits du bocage", ["Input.Adviser"] = story.Denis.Value.ToString(), ["Input.Members[0]"] = homes[0].Value.ToString(), ["Input.Members[1]"] = homes[1].Value.ToString(),
        });

        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        await host.WithDbAsync(async db =>
        {
            var cluster = await db.Clusters.SingleAsync(c => c.CallId == story.Call.Id.Value);
            Assert.Equal(homes.Order(new ById()), cluster.Members.Select(m => m.EstablishmentId).Order(new ById()));
            Assert.Equal(2, await db.Demarches.CountAsync(d => d.ClusterId == cluster.Id));
            var engaged = await db.Participations.Where(p => homes.Contains(p.EstablishmentId)).ToListAsync();
            Assert.All(engaged, p => Assert.Equal(WaveStatus.Engaged, p.Changes.MaxBy(c => c.Order)!.Status));
        });
    }

    [Fact]
    public async Task A_house_that_was_not_retained_is_refused()
    {
        var (story, homes) = await RetainedPair.TellAsync(host);
        var other = await host.EstablishmentAsync("Pas candidate");

        Assert.Equal(ClusterErrors.NotRetained, TestHost.Refusal(await FormAsync(story, story.Denis, [homes[0], other])));
    }

    [Fact]
    public async Task Too_few_houses_are_refused_by_the_field()
    {
        var (story, homes) = await RetainedPair.TellAsync(host);

        var refused = TestHost.Refusal(await FormAsync(story, story.Denis, [homes[0]]));

        Assert.Equal(("cluster.size", "Members"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task A_house_is_in_one_running_cluster_only_and_twice_is_once()
    {
        var (story, homes) = await RetainedPair.TellAsync(host);
        var id = new ClusterId(Guid.CreateVersion7());
        TestHost.Value(await FormAsync(story, story.Denis, homes, id));

        TestHost.Value(await FormAsync(story, story.Denis, homes, id));
        Assert.Equal("cluster.elsewhere", TestHost.Refusal(await FormAsync(story, story.Denis, homes)).Code);
    }

    [Fact]
    public async Task Only_the_region_forms_a_cluster()
    {
        var (story, homes) = await RetainedPair.TellAsync(host);
        var elsewhere = await host.SeatAsync("Emma d’ailleurs", Role.AgencyReferent, Reach.Of(new RegionCode("53")));

        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await FormAsync(story, elsewhere, homes)).Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(elsewhere).GetAsync($"/appels/{story.Call.Slug}/cluster")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(story.Aline).GetAsync($"/appels/{story.Call.Slug}/cluster")).StatusCode);
    }

    private Task<Result<ClusterId>> FormAsync(SelectionStory story, PersonId person, IReadOnlyCollection<EstablishmentId> members, ClusterId? id = null) =>
        host.AsAsync<FormCluster, ClusterId>(person, f => f.RunAsync(new(id ?? new(Guid.CreateVersion7()), story.Call.Id, "Nuits du bocage", story.Denis, members), default));

    private sealed class ById : IComparer<EstablishmentId>
    {
        public int Compare(EstablishmentId x, EstablishmentId y) => x.Value.CompareTo(y.Value);
    }
}
