using System.Text.Json;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Urn.Tests;

public sealed class RollBatchTests
{
    [Fact]
    public async Task R24_letters_come_one_by_one_and_figures_move_by_five_or_more_with_one_batch_held_back()
    {
        await using var urn = await TestUrn.StartAsync();
        using var roll = new TestRoll(tokensPerPerson: 1);
        await urn.OpenAsync(roll.Manifest);

        var counted = new List<int>();
        for (var sent = 1; sent <= 17; sent++)
        {
            await SendAsync(urn, roll, sent % 3 is 0 ? "non" : "oui");
            if (await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, counted.Count + 1, default) is not null) counted.Add(await CountedAsync(urn, roll));
        }

        Assert.Equal([5, 10], counted); // The tenth and the fifteenth letter let five more out; five always wait.
    }

    [Fact]
    public async Task The_closing_counts_what_was_held_back_and_erases_every_answer()
    {
        await using var urn = await TestUrn.StartAsync();
        using var roll = new TestRoll(tokensPerPerson: 1);
        await urn.OpenAsync(roll.Manifest);
        var first = await SendAsync(urn, roll, "oui");
        for (var i = 0; i < 11; i++) await SendAsync(urn, roll, "moyen");

        var batch = await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, 1, default);
        await urn.Ballots.CloseAsync(roll.Manifest.Ballot, default);
        var last = await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, 2, default);

        Assert.Equal(5, batch!.Publication.Participations.Single().AtLeast);
        Assert.Equal(10, last!.Publication.Participations.Single().AtLeast);
        Assert.True(last.Publication.IsClosed);
        Assert.Null(await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, 3, default));
        Assert.Empty(await roll.KeptAsync(urn));
        Assert.Contains(first, batch.Receipts.Concat(last.Receipts));
        Assert.False(TestUrn.Contains(await urn.DumpAsync(), "\"avis\":[\"moyen\"]"));
    }

    [Fact]
    public async Task The_same_batch_asked_again_is_the_same()
    {
        await using var urn = await TestUrn.StartAsync();
        using var roll = new TestRoll(tokensPerPerson: 1);
        await urn.OpenAsync(roll.Manifest);
        for (var i = 0; i < 12; i++) await SendAsync(urn, roll, "oui");

        var once = await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, 1, default);
        var twice = await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, 1, default);

        Assert.Equal(JsonSerializer.Serialize(once), JsonSerializer.Serialize(twice));
    }

    [Fact]
    public async Task R27_three_managers_who_answer_change_nothing_and_are_shown_nowhere()
    {
        await using var urn = await TestUrn.StartAsync();
        using var roll = new TestRoll(tokensPerPerson: 1);
        await urn.OpenAsync(roll.Manifest);
        for (var i = 0; i < 12; i++) await SendAsync(urn, roll, "oui");
        for (var i = 0; i < 3; i++) await SendAsync(urn, roll, "non", "encadrement");
        await urn.Ballots.CloseAsync(roll.Manifest.Ballot, default);

        var publication = (await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, 1, default))!.Publication;

        var total = publication.Tables.Single(t => t is { Pool: "equipe", Question: "avis" });
        Assert.Equal([80, 0, 0], total.Parts[0].Shares.Select(s => s.From));
        Assert.All(publication.Tables.Where(t => t.Pool is "encadrement"), t => Assert.Equal(RefusalReason.PooledOnly, t.Refusal?.Reason));
        Assert.DoesNotContain(publication.Participations, p => p.Pool is "encadrement");
    }

    [Fact]
    public async Task R28_thresholds_lowered_in_the_urns_own_file_publish_nothing()
    {
        await using var urn = await TestUrn.StartAsync();
        using var roll = new TestRoll(tokensPerPerson: 1);
        var ballot = await urn.OpenAsync(roll.Manifest);
        for (var i = 0; i < 12; i++) await SendAsync(urn, roll, "oui");
        var lowered = roll.Manifest with { Thresholds = Thresholds.Lowest with { Smallest = 2 } };
        urn.File.Execute("UPDATE ballot SET manifest = $text WHERE id = $id", ("$text", lowered.ToText()), ("$id", ballot));

        Assert.Null(await urn.Rolls.ReleaseAsync(ballot, 1, default));
        Assert.False(await urn.Ballots.OpenAsync(roll.Manifest with { Thresholds = Thresholds.Lowest }, default));
    }

    [Fact]
    public async Task An_answer_taken_back_is_never_counted()
    {
        await using var urn = await TestUrn.StartAsync();
        using var roll = new TestRoll(tokensPerPerson: 1);
        await urn.OpenAsync(roll.Manifest);
        for (var i = 0; i < 7; i++) await SendAsync(urn, roll, "oui");
        var token = roll.NewToken();
        await roll.PostAsync(urn, roll.Letter(token));
        await roll.PostAsync(urn, roll.LetterOf(token, 2, ""));
        await urn.Ballots.CloseAsync(roll.Manifest.Ballot, default);

        var publication = (await urn.Rolls.ReleaseAsync(roll.Manifest.Ballot, 1, default))!.Publication;

        Assert.Equal(new(RefusalReason.TooFew, 8), publication.Tables[0].Refusal);
    }

    private static async Task<string> SendAsync(TestUrn urn, TestRoll roll, string said, string pool = "equipe") =>
        await TestUrn.ReceiptAsync(await roll.PostAsync(urn, roll.Letter(roll.NewToken(pool), avis: said)));

    private static async Task<int> CountedAsync(TestUrn urn, TestRoll roll) => (await roll.KeptAsync(urn)).Count(slip => slip.Batch > 0);
}
