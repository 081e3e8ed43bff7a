using Essaim.Domain.Selection;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Selection;

public sealed class ScoringTests
{
    private sealed record Reading(Criterion[] Criteria, Mark[] First, Mark[] Second);

    [Fact]
    public void Weights_count_and_the_widest_gap_is_shown()
    {
        Criterion[] criteria = [new(0, "Sujet", "", 3), new(1, "Dialogue", "", 1)];

        var score = Scoring.Of(criteria, [[new(0, 4, ""), new(1, 0, "")], [new(0, 2, ""), new(1, 1, "")]]);

        Assert.Equal(2.375m, score!.Value); // (3×3 + 1×0.5) / 4
        Assert.Equal(2, score.LargestSpread);
        Assert.Equal("Sujet", Assert.Single(score.ToDiscuss).Criterion.Label);
    }

    [Fact]
    public void A_missing_mark_gives_no_score_rather_than_a_wrong_one()
    {
        Criterion[] criteria = [new(0, "Sujet", "", 3), new(1, "Dialogue", "", 1)];

        Assert.Null(Scoring.Of(criteria, [[new(0, 4, "")]]));
        Assert.Null(Scoring.Of(criteria, []));
        Assert.Null(Scoring.Of([], [[new(0, 4, "")]]));
    }

    [Fact]
    public void A_score_stays_between_the_lowest_and_the_highest_mark() => Holds(r =>
    {
        var marks = r.First.Concat(r.Second).Select(m => m.Value).ToList();
        return Score(r).Value >= marks.Min() && Score(r).Value <= marks.Max();
    });

    [Fact]
    public void The_order_of_readers_and_of_marks_does_not_matter() => Holds(r =>
        Score(r).Value == Score(r with { First = [.. r.Second.Reverse()], Second = [.. r.First.Reverse()], Criteria = [.. r.Criteria.Reverse()] }).Value);

    [Fact]
    public void Doubling_every_weight_changes_nothing() => Holds(r =>
        Math.Abs(Score(r).Value - Score(r with { Criteria = [.. r.Criteria.Select(c => c with { Weight = c.Weight * 2 })] }).Value) < 0.000001m);

    [Fact]
    public void A_better_mark_never_lowers_the_score() => Holds(r => Enumerable.Range(0, r.First.Length).All(i =>
    {
        var better = r.First.Select((m, j) => j == i ? m with { Value = Math.Min(Review.Highest, m.Value + 1) } : m).ToArray();
        return Score(r with { First = better }).Value >= Score(r).Value;
    }));

    [Fact]
    public void Two_equal_readings_leave_no_gap() => Holds(r => Score(r with { Second = r.First }).LargestSpread == 0);

    private static DossierScore Score(Reading r) => Scoring.Of(r.Criteria, [r.First, r.Second])!;

    private static void Holds(Func<Reading, bool> property) => Prop.ForAll(Readings().ToArbitrary(), property).QuickCheckThrowOnFailure();

    private static Gen<Reading> Readings() =>
        from count in Gen.Choose(1, 8)
        from weights in Gen.ArrayOf(Gen.Choose(1, 5), count)
        from first in Gen.ArrayOf(Gen.Choose(0, 4), count)
        from second in Gen.ArrayOf(Gen.Choose(0, 4), count)
        select new Reading(
            [.. weights.Select((w, i) => new Criterion(i, $"C{i}", "", w))],
            [.. first.Select((v, i) => new Mark(i, v, ""))],
            [.. second.Select((v, i) => new Mark(i, v, ""))]);
}
