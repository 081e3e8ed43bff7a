using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Clusters;

public sealed class DayPlannerTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, 20_000).Select(n => new DateOnly(2000, 1, 1).AddDays(n));

    [Fact]
    public void Suggested_days_are_working_days_in_order_and_never_in_the_quiet_weeks() =>
        Prop.ForAll(AnyDay.ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), (first, weeks) =>
        {
            var days = DayPlanner.SuggestDays(first, weeks: weeks);

            return days.Count == DayPlanner.Days && days[0] >= first
                && days.All(d => WorkingDays.IsWorkingDay(d) && !DayPlanner.IsQuiet(d))
                && days.Zip(days.Skip(1)).All(p => p.Second.DayNumber - p.First.DayNumber >= 7 * weeks);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_adviser_is_never_promised_twice_on_one_half_day() =>
        Prop.ForAll(AnyDay.ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), (first, size) =>
        {
            var days = DayPlanner.SuggestDays(first);
            var visits = DayPlanner.SuggestVisits(days, Establishments(size));

            return visits.Count == size * DayPlanner.VisitsEach
                && visits.Select(v => (v.On, v.Half)).Distinct().Count() == visits.Count
                && visits.All(v => DayPlanner.IsSuitable(v.On) && !days.Contains(v.On));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_establishment_gets_its_visits_between_two_days() =>
        Prop.ForAll(AnyDay.ToArbitrary(), first =>
        {
            var days = DayPlanner.SuggestDays(first);
            return DayPlanner.SuggestVisits(days, Establishments(8)).All(v => v.On > days[v.Number - 1] && v.On < days[v.Number]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pause_moves_a_date_forward_to_a_suitable_day() =>
        Prop.ForAll(AnyDay.ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (day, pause) =>
        {
            var shifted = DayPlanner.Shift(day, pause);
            return shifted >= day.AddDays(pause) && DayPlanner.IsSuitable(shifted);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_keep_the_weekday_of_the_first_one_when_nothing_forbids_it() =>
        Assert.All(DayPlanner.SuggestDays(new(2026, 9, 15)), d => Assert.Equal(DayOfWeek.Tuesday, d.DayOfWeek));

    [Theory]
    [InlineData("2026-07-21")]
    [InlineData("2026-08-18")]
    [InlineData("2026-12-22")]
    public void Summer_and_the_end_of_the_year_are_left_alone(string day) => Assert.True(DayPlanner.IsQuiet(DateOnly.Parse(day)));

    private static List<EstablishmentId> Establishments(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new EstablishmentId(Guid.CreateVersion7()))];
}
