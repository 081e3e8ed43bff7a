using Essaim.Domain.Experiments;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Experiments;

public sealed class AlternatingScheduleTests
{
    private static readonly DateOnly Monday = new(2026, 9, 28);

    private static readonly Arbitrary<(DateOnly Monday, int Weeks, ArmLetter First)> Trials =
        (from shift in Gen.Choose(0, 600)
         from pairs in Gen.Choose(1, 6)
         from first in Gen.Elements(ArmLetter.A, ArmLetter.B)
         select (Monday.AddDays(7 * shift), 2 * pairs, first)).ToArbitrary();

    [Fact]
    public void Each_way_gets_the_same_number_of_weeks_and_never_two_in_a_row() => Prop.ForAll(Trials, trial =>
    {
        var weeks = Weeks(trial.Monday, trial.Weeks, trial.First);
        return weeks.Count(w => w.Arm is ArmLetter.A) == weeks.Count(w => w.Arm is ArmLetter.B)
            && weeks.Zip(weeks.Skip(1)).All(pair => pair.First.Arm != pair.Second.Arm)
            && weeks[0].Arm == trial.First;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weeks_follow_each_other_from_monday_to_sunday_without_a_gap() => Prop.ForAll(Trials, trial =>
    {
        var weeks = Weeks(trial.Monday, trial.Weeks, trial.First);
        return weeks.All(w => w.StartsOn.DayOfWeek is DayOfWeek.Monday && w.EndsOn.DayOfWeek is DayOfWeek.Sunday)
            && weeks.Zip(weeks.Skip(1)).All(pair => pair.First.EndsOn.AddDays(1) == pair.Second.StartsOn)
            && Enumerable.Range(0, 7 * trial.Weeks).All(day => weeks.Count(w => w.Holds(trial.Monday.AddDays(day))) is 1);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(14)]
    [InlineData(-2)]
    public void Refuses_a_number_of_weeks_that_favours_one_way_or_lasts_too_long(int weeks)
    {
        Assert.True(AlternatingSchedule.Of(Monday, weeks, ArmLetter.A).Failed(out var error));
        Assert.Equal(ExperimentErrors.WeeksUneven, error);
    }

    [Fact]
    public void Refuses_a_start_in_the_middle_of_a_week_and_names_the_next_monday()
    {
        Assert.True(AlternatingSchedule.Of(Monday.AddDays(2), 2, ArmLetter.A).Failed(out var error));
        Assert.Equal(ExperimentErrors.StartsOnMonday(Monday.AddDays(7)), error);
    }

    [Fact]
    public void The_same_seed_always_names_the_same_first_way() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), seed =>
        AlternatingSchedule.FirstDrawnFrom(seed.Get) == AlternatingSchedule.FirstDrawnFrom(seed.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Chance_leans_to_neither_side()
    {
        var a = Enumerable.Range(0, 2000).Count(i => AlternatingSchedule.FirstDrawnFrom($"tirage {i}") is ArmLetter.A);
        Assert.InRange(a, 900, 1100);
    }

    private static IReadOnlyList<TrialWeek> Weeks(DateOnly monday, int weeks, ArmLetter first)
    {
        Assert.False(AlternatingSchedule.Of(monday, weeks, first).Failed(out var error, out var schedule), error?.Code);
        return schedule!;
    }
}
