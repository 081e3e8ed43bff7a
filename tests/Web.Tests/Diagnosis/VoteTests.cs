using System.Net;
using System.Security.Cryptography;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis;

public sealed class VoteTests(WallHost host) : IClassFixture<WallHost>
{
    [Fact]
    public async Task Votes_are_counted_once_hidden_until_the_end_and_leave_no_trace_of_anyone()
    {
        var (wall, groups) = await VotingAsync();
        for (var i = 0; i < 6; i++)
        {
            var key = Key();
            for (var twice = 0; twice < 2; twice++)
            {
                var voted = await host.VoteAsync(wall, key, (groups[0], 2), (groups[1], 1));
                Assert.EndsWith("?vote=compte", voted.Headers.Location!.ToString(), StringComparison.Ordinal);
                Assert.False(voted.Headers.Contains("Set-Cookie"));
            }
        }

        Assert.DoesNotContain("12 voix", await host.ClientFor(host.Bruno).GetStringAsync($"/murs/{wall.Value}"), StringComparison.Ordinal);
        Assert.All((await host.ViewAsync(wall)).Groups, g => Assert.Null(g.Votes));
        await host.WithDbAsync(async db =>
        {
            Assert.Equal(18, await db.WallVotes.Where(v => v.WallId == wall).SumAsync(v => v.Count));
            Assert.False(await db.Journal.AnyAsync(j => j.Kind.Contains("Vote") || j.Kind.Contains("Ballot")));
        });

        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Exits));
        Assert.Contains("12 voix", await host.ClientFor(host.Aline).GetStringAsync($"/murs/{wall.Value}"), StringComparison.Ordinal);
        Assert.EndsWith("?refus=wall.vote-not-open", (await host.VoteAsync(wall, Key(), (groups[0], 1))).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_spends_too_much_is_told_so_and_nothing_is_counted()
    {
        var (wall, groups) = await VotingAsync();

        Assert.EndsWith("?refus=wall.over-budget", (await host.VoteAsync(wall, Key(), (groups[0], 2), (groups[1], 2))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("?refus=wall.empty-ballot", (await host.VoteAsync(wall, Key(), (groups[0], 0))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("?refus=wall.vote-unreadable", (await host.VoteAsync(wall, "rien", (groups[0], 1))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("?refus=wall.vote-unreadable", (await host.VoteAsync(wall, Key(), (new(Guid.CreateVersion7()), 1))).Headers.Location!.ToString(), StringComparison.Ordinal);
        await host.WithDbAsync(async db => Assert.False(await db.WallVotes.AnyAsync(v => v.WallId == wall)));
    }

    [Fact]
    public async Task One_ballot_sent_twenty_times_at_once_counts_once()
    {
        var (wall, groups) = await VotingAsync();
        var key = Key();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.VoteAsync(wall, key, (groups[0], 3))));

        await host.WithDbAsync(async db => Assert.Equal(3, await db.WallVotes.Where(v => v.WallId == wall).SumAsync(v => v.Count)));
    }

    [Fact]
    public async Task Fewer_than_five_votes_are_not_told_and_hands_are_told_apart()
    {
        var (wall, groups) = await VotingAsync();
        await host.VoteAsync(wall, Key(), (groups[0], 3));
        await host.VoteAsync(wall, Key(), (groups[0], 3));
        await host.VoteAsync(wall, Key(), (groups[1], 2));
        await TestHost.PostFormAsync(host.ClientFor(host.Bruno), $"/murs/{wall.Value}", "hands", new Dictionary<string, string>
        {
            [$"mains-{groups[0].Value}"] = "4", [$"mains-{groups[1].Value}"] = "0",
        });
        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Exits));

        var page = await host.ClientFor(host.Aline).GetStringAsync($"/murs/{wall.Value}/compte-rendu");

        Assert.Contains("10 voix, dont 4 à main levée", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2 voix", page, StringComparison.Ordinal);
        Assert.Contains("moins de 5 voix", await host.ClientFor(host.Aline).GetStringAsync($"/murs/{wall.Value}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_are_counted_by_a_host_while_the_room_votes()
    {
        var (wall, groups) = await VotingAsync();
        var hands = new Dictionary<WallGroupId, int> { [groups[0]] = 4 };

        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<CountHands, Done>(host.Farid, c => c.RunAsync(new(wall, hands), default))).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<CountHands, Done>(host.Aline, c => c.RunAsync(new(wall, hands), default))).Kind);
        var typed = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), $"/murs/{wall.Value}", "hands", new Dictionary<string, string> { [$"mains-{groups[0].Value}"] = "beaucoup" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, typed.StatusCode);
        Assert.Contains("beaucoup", await typed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_needs_two_named_groups()
    {
        var wall = await host.OpenedAsync("Un", "Deux");
        await host.RevealedAsync(wall);
        Assert.Equal(WallErrors.TooFewGroups, TestHost.Refusal(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Voting)));

        foreach (var note in await host.NotesAsync(wall)) await host.PlacedAsync(wall, note.Id, new(Guid.CreateVersion7()));
        Assert.Equal(WallErrors.GroupUnnamed, TestHost.Refusal(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Voting)));
    }

    private async Task<(WallId Wall, WallGroupId[] Groups)> VotingAsync()
    {
        var (wall, groups) = await host.GroupedAsync("Le téléphone", "La pause");
        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Voting));
        return (wall, groups);
    }

    private static string Key() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
