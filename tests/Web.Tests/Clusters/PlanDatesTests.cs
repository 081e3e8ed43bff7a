using System.Net;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Web.Features.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Clusters;

public sealed class PlanDatesTests(TestHost host) : IClassFixture<TestHost>
{
    private DateOnly First => host.Clock.Today().AddDays(21);

    [Fact]
    public async Task Six_days_and_four_visits_each_are_set_on_working_days()
    {
        var story = await ClusterStory.TellAsync(host);

        var page = await TestHost.PostFormAsync(
            host.ClientFor(story.Denis), Calendar(story), "plan", new Dictionary<string, string> { ["Input.FirstDayOn"] = First.ToString("yyyy-MM-dd"), ["Input.Weeks"] = "10" });

        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        await host.WithDbAsync(async db =>
        {
            var days = await db.CollectiveDays.Where(d => d.ClusterId == story.Cluster).ToListAsync();
            var visits = await db.SupportVisits.Where(v => v.ClusterId == story.Cluster).ToListAsync();
            Assert.Equal(6, days.Count);
            Assert.Equal(20, visits.Count);
            Assert.All(days.Select(d => d.On).Concat(visits.Select(v => v.On)), d => Assert.True(WorkingDays.IsWorkingDay(d)));
        });
    }

    [Fact]
    public async Task Dates_are_set_once()
    {
        var story = await ClusterStory.TellAsync(host);
        await PlanAsync(story.Denis, story);

        Assert.Equal(ClusterErrors.AlreadyPlanned, TestHost.Refusal(await PlanAsync(story.Denis, story)));
    }

    [Fact]
    public async Task A_stranger_is_told_nothing_and_a_member_that_only_the_adviser_sets_dates()
    {
        var story = await ClusterStory.TellAsync(host);

        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await PlanAsync(story.Farid, story)).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await PlanAsync(story.Aline, story)).Kind);
    }

    [Fact]
    public async Task A_day_is_delivered_with_those_who_came_and_their_certificate_counts_the_hours()
    {
        var story = await ClusterStory.TellAsync(host);
        await PlanAsync(story.Denis, story);
        var day = await FirstDayAsync(story);
        host.Clock.MoveTo(day.On.AtInParis(new(17, 0)));
        try
        {
            await host.AsAsync<DeliverDay, Done>(story.Denis, u => u.RunAsync(new(day.Id, [new(story.Home, story.Aline)]), default));

            var page = WebUtility.HtmlDecode(await host.ClientFor(story.Aline).GetStringAsync($"/attestations/{story.Aline.Value}"));
            Assert.Contains("Journée collective 1", page);
            Assert.Contains("pendant 7", page);
        }
        finally
        {
            host.Clock.Reset();
        }
    }

    [Fact]
    public async Task After_a_pause_what_was_planned_moves_by_as_much()
    {
        var story = await ClusterStory.TellAsync(host);
        await PlanAsync(story.Denis, story);
        var before = (await FirstDayAsync(story)).On;
        await host.AsAsync<PauseCluster, Done>(story.Denis, u => u.RunAsync(new(story.Cluster, "Plan blanc dans la région"), default));
        host.Clock.MoveTo(host.Clock.Today().AddDays(30).AtInParis(new(10, 0)));
        try
        {
            var moved = TestHost.Value(await host.AsAsync<ResumeCluster, int>(story.Denis, u => u.RunAsync(new(story.Cluster), default)));

            var after = await FirstDayAsync(story);
            Assert.Equal(26, moved);
            Assert.True(after.On >= before.AddDays(30));
            Assert.Equal("Plan blanc dans la région", after.Reason);
        }
        finally
        {
            host.Clock.Reset();
        }
    }

    private static string Calendar(ClusterStory story) => $"/clusters/{story.Cluster.Value}/calendrier";

    private Task<Result<Done>> PlanAsync(PersonId person, ClusterStory story) =>
        host.AsAsync<PlanDates, Done>(person, u => u.RunAsync(new(story.Cluster, First), default));

    private Task<CollectiveDay> FirstDayAsync(ClusterStory story) =>
        host.WithAsync<ReadDb, CollectiveDay>(db => db.CollectiveDays.SingleAsync(d => d.ClusterId == story.Cluster && d.Number == 1));
}
