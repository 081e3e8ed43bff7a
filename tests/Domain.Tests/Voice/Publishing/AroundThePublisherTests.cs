using Essaim.Domain.Voice;
using Essaim.Domain.Voice.Publishing;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Voice.Publishing;

public sealed class AroundThePublisherTests
{
    private static readonly Asked Item = new("charge", ["oui", "plutot", "non"], Favourable: 2);
    private static readonly PublishingRules Rules = PublishingRules.Full(Thresholds.Lowest, [new("equipe", 40)], [], [Item]);

    [Fact]
    public void R25_the_total_of_a_cluster_less_those_that_are_shown_is_not_the_one_that_is_hidden()
    {
        var five = Enumerable.Range(1, 5).Select(i => new House($"m{i}", 40, IsShown: true, [10, 6, 4])).ToList();

        var table = ClusterTotal.Of(Rules, Item, [.. five, new("m6", 12, IsShown: false, [9, 0, 0])]);

        Assert.Equal(["m1", "m2", "m3", "m4", "m5"], table.Houses);
        Assert.Equal(100, table.Part?.AtLeast);
    }

    [Fact]
    public void R25_whatever_is_hidden_enters_a_total_only_in_a_crowd_that_hides_each_one() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var chance = new Random(seed);
            var houses = Enumerable.Range(0, chance.Next(1, 8)).Select(i => new House($"m{i}", 40, chance.Next(3) > 0, [chance.Next(9), chance.Next(6), chance.Next(3)])).ToList();
            var table = ClusterTotal.Of(Rules, Item, houses);
            var hidden = houses.Where(h => !h.IsShown && h.Answers > 0 && table.Houses.Contains(h.Key)).ToList();
            return table.Part is null == table.Refusal is not null && table.Houses.Count is not 1
                && (hidden.Count is 0 || hidden.TrueForAll(one => hidden.Sum(h => h.Answers) - one.Answers >= 5));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Waves_are_compared_when_the_same_people_were_asked_or_five_changed_on_each_side_that_changed()
    {
        var before = Enumerable.Range(0, 40).ToHashSet();

        Assert.True(WaveComparison.IsAllowed(before, before));
        Assert.True(WaveComparison.IsAllowed(before, Enumerable.Range(5, 40).ToHashSet()));
        Assert.True(WaveComparison.IsAllowed(before, Enumerable.Range(0, 46).ToHashSet()));
        Assert.False(WaveComparison.IsAllowed(before, Enumerable.Range(0, 41).ToHashSet()));
        Assert.False(WaveComparison.IsAllowed(before, Enumerable.Range(4, 41).ToHashSet()));
    }

    [Fact]
    public void R31_nine_texts_are_not_shown_and_two_questions_are_shuffled_apart()
    {
        var pool = new PoolSize("equipe", 60);
        var words = Enumerable.Range(0, 40).Select(i => new Words($"texte {i}", Readership.Establishment)).ToList();

        Assert.Equal(new(RefusalReason.TooFewWords, 10), Verbatims.Of(Rules, pool, "mieux", words[..9], isClosed: true).Refusal);
        Assert.Equal(RefusalReason.WordsAtClosing, Verbatims.Of(Rules, pool, "mieux", words, isClosed: false).Refusal?.Reason);
        Assert.Equal(RefusalReason.WordsInRoom, Verbatims.Of(Rules, new("equipe", 19), "mieux", words, isClosed: true).Refusal?.Reason);

        var (first, second) = (Verbatims.Of(Rules, pool, "mieux", words, isClosed: true), Verbatims.Of(Rules, pool, "pire", words, isClosed: true));
        Assert.Equal(words.Select(w => w.Text).Order(StringComparer.Ordinal), first.Lines.Select(w => w.Text).Order(StringComparer.Ordinal));
        Assert.NotEqual(first.Lines, second.Lines);
        Assert.NotEqual(words, first.Lines);
    }

    [Fact]
    public void Words_travel_as_far_as_their_authors_let_them_and_only_in_company()
    {
        List<Words> words = [.. Enumerable.Repeat(new Words("près", Readership.Group), 3), .. Enumerable.Repeat(new Words("loin", Readership.Agency), 10)];

        var lines = Verbatims.Of(Rules, new("equipe", 60), "mieux", words, isClosed: true).Lines;

        Assert.All(lines.Where(w => w.Text is "près"), w => Assert.Equal(Readership.Group, w.Readers));
        Assert.All(lines.Where(w => w.Text is "loin"), w => Assert.Equal(Readership.Cluster, w.Readers)); // Ten: one short of the agency's eleven.
    }
}
