using Essaim.Domain.Experiments;
using Essaim.Domain.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Experiments;

public sealed class ArmComparisonTests
{
    private static readonly string[] Cuts = ["oui|plutot-oui|plutot-non|non", "oui+plutot-oui|plutot-non+non", "oui|plutot-oui+plutot-non+non", "oui+plutot-oui+plutot-non+non"];

    /// <summary>Any table the publisher may send: some questions missing, neighbours joined, each figure five or more.</summary>
    private static readonly Gen<IReadOnlyList<PublishedCount>> Tables =
        from asked in Gen.Choose(0, 3)
        from cuts in Gen.Elements(Cuts).ArrayOf(asked)
        from counts in Gen.Choose(5, 60).ArrayOf(12)
        select (IReadOnlyList<PublishedCount>)[.. cuts.SelectMany((cut, q) => cut.Split('|').Select((key, i) => new PublishedCount(ArmComparison.KeyOf(q + 1), key, counts[(4 * q) + i])))];

    private static readonly Arbitrary<(IReadOnlyList<PublishedCount> A, IReadOnlyList<PublishedCount> B)> Both =
        Tables.SelectMany(a => Tables, (a, b) => (a, b)).ToArbitrary();

    [Fact]
    public void Nothing_is_compared_until_five_answers_stand_on_each_side()
    {
        var comparison = ArmComparison.Of(Audience.Staff, Table(20, 10), []);

        Assert.False(comparison.Stands);
        Assert.Equal(ArmLetter.B, Assert.Single(comparison.Lacking));
        Assert.Empty(comparison.Questions);
        Assert.Equal(LeaningKind.Missing, ArmComparison.LeaningOf([comparison]).Kind);
    }

    [Fact]
    public void Five_answers_on_each_side_stand_even_if_they_cannot_be_cut()
    {
        var five = new PublishedCount[] { new("q1", "oui+plutot-oui+plutot-non+non", 5) };
        var comparison = ArmComparison.Of(Audience.Residents, five, five);

        Assert.True(comparison.Stands);
        Assert.Equal(5, comparison.Questions[0].A.Sum(p => p.Count));
        Assert.Null(comparison.Questions[0].FavourableA);
        Assert.Equal(LeaningKind.Undetailed, ArmComparison.LeaningOf([comparison]).Kind);
    }

    [Fact]
    public void No_figure_under_five_answers_ever_appears() => Prop.ForAll(Both, tables =>
    {
        var comparison = ArmComparison.Of(Audience.Staff, tables.A, tables.B);
        return comparison.Questions.SelectMany(q => q.A.Concat(q.B)).All(part => part.Count >= 5)
            && comparison.Questions.SelectMany(q => new[] { q.FavourableA, q.FavourableB }).All(s => s is null || s.Favourable >= 5);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Both_sides_are_cut_into_the_same_parts() => Prop.ForAll(Both, tables =>
        ArmComparison.Of(Audience.Staff, tables.A, tables.B).Questions.Where(q => q.A.Count > 0 && q.B.Count > 0)
            .All(q => q.A.Select(p => string.Join('+', p.Options)).SequenceEqual(q.B.Select(p => string.Join('+', p.Options)), StringComparer.Ordinal)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Neither_letter_is_favoured() => Prop.ForAll(Both, tables =>
    {
        var leaning = ArmComparison.LeaningOf([ArmComparison.Of(Audience.Staff, tables.A, tables.B)]);
        var mirrored = ArmComparison.LeaningOf([ArmComparison.Of(Audience.Staff, tables.B, tables.A)]);
        return leaning.Kind == mirrored.Kind && (leaning.For, leaning.Against, leaning.OutOf) == (mirrored.For, mirrored.Against, mirrored.OutOf)
            && mirrored.Towards == (leaning.Towards is { } arm ? AlternatingSchedule.Other(arm) : null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_share_is_never_everybody_or_nobody_under_twenty_answers() => Prop.ForAll(Gen.Choose(1, 19).SelectMany(n => Gen.Choose(0, n), (n, yes) => new Share(yes, n)).ToArbitrary(),
        share => share.Rounded is >= 20 and <= 80 && share.IsExtremeBand == (share.Rounded is 20 or 80)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_gap_under_ten_points_is_even()
    {
        var leaning = ArmComparison.LeaningOf([ArmComparison.Of(Audience.Staff, Table(50, 50), Table(54, 46))]);
        Assert.Equal(LeaningKind.Even, leaning.Kind);
    }

    [Fact]
    public void A_way_preferred_wherever_they_differ_is_the_leaning()
    {
        var leaning = ArmComparison.LeaningOf([ArmComparison.Of(Audience.Staff, Table(80, 20), Table(50, 50))]);
        Assert.Equal(new Leaning(LeaningKind.Leans, ArmLetter.A, For: 3, Against: 0, OutOf: 3), leaning);
    }

    [Fact]
    public void Staff_and_residents_may_disagree_and_the_page_says_so()
    {
        var leaning = ArmComparison.LeaningOf([
            ArmComparison.Of(Audience.Staff, Table(80, 20), Table(50, 50)),
            ArmComparison.Of(Audience.Residents, Table(30, 70), Table(60, 40)),
        ]);
        Assert.Equal(new Leaning(LeaningKind.Split, Towards: null, For: 3, Against: 3, OutOf: 6), leaning);
    }

    private static PublishedCount[] Table(int yes, int no) =>
        [.. Enumerable.Range(1, 3).SelectMany(q => new PublishedCount[] { new(ArmComparison.KeyOf(q), "oui+plutot-oui", yes), new(ArmComparison.KeyOf(q), "plutot-non+non", no) })];
}
