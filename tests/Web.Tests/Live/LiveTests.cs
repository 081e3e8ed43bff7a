using System.Net;
using System.Net.ServerSentEvents;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Diagnosis;
using Essaim.Web.Platform.Live;
using Essaim.Web.Tests.Diagnosis;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Live;

public sealed class LiveTests(WallHost host) : IClassFixture<WallHost>
{
    private LiveFeed Feed => host.Factory.Services.GetRequiredService<LiveFeed>();

    [Fact]
    public async Task A_page_that_was_cut_off_after_two_gets_the_third_only()
    {
        var stream = await StreamAsync();
        foreach (var word in new[] { "un", "deux", "trois" }) await Feed.PublishAsync(stream, "act", word, isWhole: false, default);

        var resumed = await ReadAsync(stream, last: "2", count: 1);

        Assert.Equal(("3", "trois"), Assert.Single(resumed));
    }

    [Fact]
    public async Task The_headers_leave_at_once_and_later_acts_follow()
    {
        var stream = await StreamAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var answer = await OpenAsync(stream, null, stop.Token);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        await Feed.PublishAsync(stream, "act", "après", isWhole: false, default);

        Assert.Equal(("1", "après"), Assert.Single(await TakeAsync(answer, 1, stop.Token)));
    }

    [Fact]
    public async Task A_whole_board_makes_what_was_before_disappear()
    {
        var stream = await StreamAsync();
        await Feed.PublishAsync(stream, "board", "ancien", isWhole: true, default);
        await Feed.PublishAsync(stream, "board", "nouveau", isWhole: true, default);

        Assert.Equal(("2", "nouveau"), Assert.Single(await ReadAsync(stream, last: null, count: 1)));
    }

    [Fact]
    public async Task Three_hundred_phones_cut_off_anywhere_lose_nothing()
    {
        const int phones = 300, acts = 12;
        var stream = await StreamAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var following = Enumerable.Range(0, phones).Select(phone => FollowWithACutAsync(stream, cutAfter: 1 + (phone % (acts - 1)), acts, stop.Token)).ToList();
        for (var act = 1; act <= acts; act++) await Feed.PublishAsync(stream, "act", $"{act}", isWhole: false, default);

        Assert.All(await Task.WhenAll(following), seen => Assert.Equal(Enumerable.Range(1, acts).Select(n => $"{n}"), seen));
    }

    [Fact]
    public async Task Two_machines_that_write_at_once_leave_no_gap_and_no_double()
    {
        var stream = await StreamAsync();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Feed.PublishAsync(stream, "act", $"{i}", isWhole: false, default)));

        Assert.Equal([1, 2, 3, 4, 5], numbers.Order());
    }

    [Fact]
    public async Task A_stream_is_for_those_who_may_read_and_unknown_ones_do_not_exist()
    {
        var wall = await host.OpenedAsync();
        var stage = $"/direct/{WallNews.StageOf(wall, "fr")}";

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(host.Farid).GetAsync(stage)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync(stage)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync($"/direct/{WallNews.RoomOf(new(Guid.CreateVersion7()))}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(host.Bruno).GetAsync("/direct/autre-chose")).StatusCode);
    }

    [Fact]
    public async Task Writing_and_voting_say_nothing_live_and_the_hosts_acts_do()
    {
        var (wall, groups) = await host.GroupedAsync("Le téléphone", "La pause");
        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Voting));
        var before = (await Feed.LastAsync(WallNews.StageOf(wall, "fr"), default), await Feed.LastAsync(WallNews.RoomOf(wall), default));

        for (var i = 0; i < 6; i++) await host.VoteAsync(wall, Guid.CreateVersion7().ToString("N"), (groups[0], 1));
        Assert.Equal(before, (await Feed.LastAsync(WallNews.StageOf(wall, "fr"), default), await Feed.LastAsync(WallNews.RoomOf(wall), default)));

        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Exits));
        Assert.Equal(("2", "Exits"), (await ReadAsync(WallNews.RoomOf(wall), last: null, count: 1)).Single() with { Id = "2" });
        var board = Assert.Single(await ReadAsync(WallNews.StageOf(wall, "en"), last: null, count: 1, host.ClientFor(host.Bruno)));
        Assert.Contains("votes: 6", board.Text, StringComparison.Ordinal);
    }

    /// <summary>The stream of a wall of its own, so that tests do not hear each other.</summary>
    private async Task<string> StreamAsync() => WallNews.RoomOf(await host.OpenedAsync());

    private async Task<List<string>> FollowWithACutAsync(string stream, int cutAfter, int acts, CancellationToken stop)
    {
        var before = await ReadAsync(stream, null, cutAfter, null, stop);
        var after = await ReadAsync(stream, before[^1].Id, acts - cutAfter, null, stop);
        return [.. before.Concat(after).Select(e => e.Text)];
    }

    private async Task<List<(string Id, string Text)>> ReadAsync(string stream, string? last, int count, HttpClient? client = null, CancellationToken stop = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var answer = await OpenAsync(stream, last, limit.Token, client);
        return await TakeAsync(answer, count, limit.Token);
    }

    private async Task<HttpResponseMessage> OpenAsync(string stream, string? last, CancellationToken stop, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/direct/{stream}");
        if (last is not null) request.Headers.Add("Last-Event-ID", last);
        return (await (client ?? host.Anonymous()).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)).EnsureSuccessStatusCode();
    }

    private static async Task<List<(string Id, string Text)>> TakeAsync(HttpResponseMessage answer, int count, CancellationToken stop)
    {
        var taken = new List<(string Id, string Text)>();
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(stop)).EnumerateAsync(stop))
        {
            if (item.EventId is { } id && item.EventType is not ("open" or "beat")) taken.Add((id, item.Data));
            if (taken.Count == count) break;
        }

        return taken;
    }
}
