using Essaim.Domain.Selection;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Selection;

public sealed class BackPlanTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Fact]
    public void A_calm_calendar_warns_of_nothing() =>
        Assert.Empty(BackPlan.Warnings(Day, Day.AddDays(42), Day.AddDays(60), Day.AddDays(84), BackPlanMinimums.Usual));

    [Fact]
    public void Each_short_gap_is_named_with_the_day_that_would_do()
    {
        var warnings = BackPlan.Warnings(Day, Day.AddDays(20), Day.AddDays(40), Day.AddDays(50), BackPlanMinimums.Usual);

        Assert.Equal([TightGap.ToPrepare, TightGap.ToApply, TightGap.DecisionToFirstDay], warnings.Select(w => w.Gap));
        Assert.Equal(new BackPlanWarning(TightGap.ToPrepare, 30, 42, Day.AddDays(8)), warnings[0]);
    }

    [Fact]
    public void The_suggested_day_always_answers_the_warning() => Prop.ForAll(
        Gen.Four(Gen.Choose(1, 120)).ToArbitrary(),
        gaps =>
        {
            var (apply, decide, start, wanted) = gaps;
            var (closes, decision) = (Day.AddDays(apply), Day.AddDays(apply + decide));
            var minimums = new BackPlanMinimums(wanted, wanted);
            return BackPlan.Warnings(Day, closes, decision, decision.AddDays(start), minimums).All(w => w.Days < w.Wanted && (w.Gap switch
            {
                TightGap.ToApply => closes.DayNumber - w.Suggested.DayNumber,
                _ => decision.AddDays(start).DayNumber - w.Suggested.DayNumber,
            }) == w.Wanted);
        }).QuickCheckThrowOnFailure();
}
