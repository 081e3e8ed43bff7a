using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Features.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Clusters;

public sealed class CalendarFeedTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_secret_address_gives_the_dates_without_signing_in()
    {
        var story = await PlannedAsync();

        var secret = await SecretAsync(story.Aline);
        var response = await host.Anonymous().GetAsync($"/agenda/{secret}.ics");
        var file = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(6 + 4, Count(file, "BEGIN:VEVENT\r\n")); // Six days of the cluster, four visits of her own house and none of its peers.
        Assert.Equal(10, file.Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        Assert.EndsWith("END:VCALENDAR\r\n", file);
    }

    [Fact]
    public async Task A_moved_day_keeps_its_name_and_raises_its_sequence_and_a_cancelled_one_says_so()
    {
        var story = await PlannedAsync();
        var secret = await SecretAsync(story.Aline);
        var before = await FeedAsync(secret);
        await host.WithDbAsync(async db =>
        {
            var days = await db.CollectiveDays.Where(d => d.ClusterId == story.Cluster).OrderBy(d => d.Number).ToListAsync();
            Assert.False(days[0].Describe(new(WorkingDays.Add(days[0].On, 1), new(9, 30), new(16, 30), "Angers", "Poser le cadre"), host.Clock.GetUtcNow()).Failed(out _));
            Assert.False(days[1].Cancel("Grève des trains", host.Clock.GetUtcNow()).Failed(out _));
            await db.SaveChangesAsync();
        });

        var after = await FeedAsync(secret);

        Assert.Equal(Uids(before), Uids(after));
        Assert.Equal(2, Count(after, "SEQUENCE:1\r\n"));
        Assert.Equal(1, Count(after, "STATUS:CANCELLED\r\n"));
    }

    [Fact]
    public async Task A_renewed_address_leaves_the_former_one_opening_nothing()
    {
        var story = await PlannedAsync();
        var former = await SecretAsync(story.Aline);

        var renewed = await SecretAsync(story.Aline);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync($"/agenda/{former}.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Anonymous().GetAsync($"/agenda/{renewed}.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync("/agenda/abc.ics")).StatusCode);
    }

    [Fact]
    public async Task The_address_is_shown_to_its_owner_again_and_kept_as_a_hash()
    {
        var story = await PlannedAsync();
        var secret = await SecretAsync(story.Aline);

        Assert.Contains(secret, await host.ClientFor(story.Aline).GetStringAsync($"/clusters/{story.Cluster.Value}/calendrier"));
        Assert.DoesNotContain(secret, await host.ClientFor(story.Denis).GetStringAsync($"/clusters/{story.Cluster.Value}/calendrier"));
        await host.WithDbAsync(async db => Assert.False(await db.CalendarLinks.AnyAsync(l => l.SecretHash.Contains(secret) || l.SealedSecret.Contains(secret))));
    }

    [Fact]
    public async Task A_mandate_that_ended_takes_its_dates_out_of_the_calendar()
    {
        var story = await PlannedAsync();
        var secret = await SecretAsync(story.Aline);
        await host.WithDbAsync(async db =>
        {
            foreach (var mandate in await db.Mandates.Where(m => m.PersonId == story.Aline && m.EndsOn == null).ToListAsync()) mandate.End(host.Clock.Today().AddDays(-1));
            await db.SaveChangesAsync();
        });

        Assert.Equal(0, Count(await FeedAsync(secret), "BEGIN:VEVENT\r\n"));
    }

    private async Task<ClusterStory> PlannedAsync()
    {
        var story = await ClusterStory.TellAsync(host);
        TestHost.Value(await host.AsAsync<PlanDates, Done>(story.Denis, u => u.RunAsync(new(story.Cluster, host.Clock.Today().AddDays(21)), default)));
        return story;
    }

    private async Task<string> SecretAsync(PersonId person) => TestHost.Value(await host.AsAsync<RenewCalendarLink, string>(person, u => u.RunAsync(default)));

    private Task<string> FeedAsync(string secret) => host.Anonymous().GetStringAsync($"/agenda/{secret}.ics");

    private static int Count(string file, string line) => file.Split(line).Length - 1;

    private static List<string> Uids(string file) => [.. file.Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
