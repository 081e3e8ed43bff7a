
namespace Essaim.Urn.Tests;

public sealed class BatchTests
{
    [Fact]
    public async Task R24_asked_after_each_answer_figures_move_only_by_five_or_more()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Pulse());
        var (random, next, totals) = (new Random(7), 1, new List<int>());
        for (var i = 0; i < 120; i++)
        {
            await urn.PostAsync(ballot, TestUrn.NewId(), "prete", random.Next(10) switch { < 5 => "oui", < 8 => "moyen", _ => "non" });
            if (await urn.Batches.ReleaseAsync(ballot, next, default) is not { } batch) continue;
            next++;
            Assert.Equal(0, batch.AtLeast % 5);
            if (batch.Tables is not [var table]) continue;
            Assert.All(table.Parts, part => Assert.True(part.Count >= 5));
            totals.Add(table.Parts.Sum(part => part.Count));
        }

        Assert.True(totals.Count > 2);
        Assert.All(totals.Zip(totals.Skip(1)), pair => Assert.False(pair.Second - pair.First is > 0 and < 5));
        Assert.True(totals.Distinct().Count() > 1);
    }

    [Fact]
    public async Task A_batch_whose_reply_was_lost_is_the_same_when_asked_for_again()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Pulse());
        await AnswerAsync(urn, ballot, 10);
        var first = await urn.Batches.ReleaseAsync(ballot, 1, default);
        await AnswerAsync(urn, ballot, 10);
        await urn.Batches.ReleaseAsync(ballot, 2, default);

        var again = await urn.Batches.ReleaseAsync(ballot, 1, default);

        Assert.Equal(first!.Root, again!.Root);
        Assert.Equal(Text(first), Text(again));
        Assert.Null(await urn.Batches.ReleaseAsync(ballot, 9, default));
    }

    [Fact]
    public async Task A_released_answer_leaves_only_sums_behind()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Pulse());
        await AnswerAsync(urn, ballot, 7);
        await urn.Batches.ReleaseAsync(ballot, 1, default);

        var waiting = await urn.File.InOneTransactionAsync(() => Intake.Waiting(urn.File, Ballots.Find(urn.File, ballot)!), default);

        Assert.Empty(waiting);
    }

    [Fact]
    public async Task The_register_gets_in_with_its_secret_only_and_does_everything_over_http()
    {
        await using var urn = await TestUrn.StartAsync();
        var rules = TestUrn.Pulse();
        using var manifest = new StringContent(rules.ToText());
        Assert.Equal(401, (int)(await urn.Http.PutAsync($"/registre/{rules.Ballot}", manifest)).StatusCode);
        urn.Http.DefaultRequestHeaders.Authorization = new("Bearer", TestUrn.Secret);

        using var again = new StringContent(rules.ToText());
        using var other = new StringContent((rules with { Smallest = 1 }).ToText());
        Assert.Equal(204, (int)(await urn.Http.PutAsync($"/registre/{rules.Ballot}", again)).StatusCode);
        Assert.Equal(409, (int)(await urn.Http.PutAsync($"/registre/{rules.Ballot}", other)).StatusCode);
        await AnswerAsync(urn, rules.Ballot, 6);
        Assert.Equal(200, (int)(await urn.Http.PostAsync($"/registre/{rules.Ballot}/lots/1", null)).StatusCode);
        Assert.Equal(204, (int)(await urn.Http.PostAsync($"/registre/{rules.Ballot}/lots/2", null)).StatusCode);
        Assert.Equal(204, (int)(await urn.Http.PostAsync($"/registre/{rules.Ballot}/cloture", null)).StatusCode);
        Assert.Equal(204, (int)(await urn.Http.DeleteAsync($"/registre/{rules.Ballot}")).StatusCode);
        Assert.Equal(404, (int)(await urn.Http.PostAsync($"/registre/{rules.Ballot}/cloture", null)).StatusCode);
    }

    private static string Text(Batch batch) => string.Join(' ', batch.Tables.SelectMany(t => t.Parts).Select(p => $"{string.Join('+', p.Options)}={p.Count}"));

    private static async Task AnswerAsync(TestUrn urn, string ballot, int count)
    {
        for (var i = 0; i < count; i++) await urn.PostAsync(ballot, TestUrn.NewId(), "prete", i % 2 == 0 ? "oui" : "non");
    }
}
