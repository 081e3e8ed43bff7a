using Essaim.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Shared;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData(2020, 4, 12)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)] // The latest Easter there can be.
    public void Easter_falls_where_the_calendar_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), FrenchHolidays.Easter(year));

    [Fact]
    public void The_year_2026_has_its_eleven_holidays()
    {
        var holidays = FrenchHolidays.Of(2026);

        Assert.Equal(11, holidays.Count);
        Assert.Contains(new DateOnly(2026, 4, 6), holidays);
        Assert.Contains(new DateOnly(2026, 5, 14), holidays);
        Assert.Contains(new DateOnly(2026, 5, 25), holidays);
    }

    [Fact]
    public void Five_working_days_from_a_thursday_step_over_the_weekend_and_the_first_of_may() =>
        Assert.Equal(new DateOnly(2026, 5, 7), WorkingDays.Add(new DateOnly(2026, 4, 29), 5));

    [Fact]
    public void Adding_working_days_lands_on_a_working_day_that_many_later() =>
        Prop.ForAll<PositiveInt>(n =>
        {
            var (from, count) = (new DateOnly(2026, 1, 1), (n.Get % 300) + 1);
            var to = WorkingDays.Add(from, count);
            var between = Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(i => WorkingDays.IsWorkingDay(from.AddDays(i)));
            return WorkingDays.IsWorkingDay(to) && between == count;
        }).QuickCheckThrowOnFailure();
}
