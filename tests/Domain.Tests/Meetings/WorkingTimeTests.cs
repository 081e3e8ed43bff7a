using Essaim.Domain.Meetings;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Meetings;

public sealed class WorkingTimeTests
{
    private static readonly DateOnly Day = new(2026, 9, 17);

    private static readonly Gen<WorkedSpan> AnySpan =
        from day in Gen.Choose(0, 3)
        from start in Gen.Choose(0, 1300)
        from minutes in Gen.Choose(1, 130)
        select new WorkedSpan(Day.AddDays(day), new TimeOnly(0, 0).AddMinutes(start), new TimeOnly(0, 0).AddMinutes(start + minutes), "", "");

    [Fact]
    public void Two_meetings_in_a_day_add_up()
    {
        var time = WorkingTime.Of([Span(14, 16), Span(9, 10)]);

        Assert.Equal(TimeSpan.FromHours(3), time.Total);
        Assert.Equal(9, time.Spans[0].From.Hour);
    }

    [Fact]
    public void An_hour_in_two_meetings_is_one_hour_of_work() =>
        Assert.Equal(TimeSpan.FromHours(3), WorkingTime.Of([Span(14, 16), Span(15, 17)]).Total);

    [Fact]
    public void The_total_is_never_more_than_the_sum_and_never_less_than_the_longest_span() => Prop.ForAll(AnySpan.NonEmptyListOf().ToArbitrary(), spans =>
    {
        var total = WorkingTime.Of(spans).Total;
        var minutes = spans.SelectMany(s => Enumerable.Range(0, (int)s.Length.TotalMinutes).Select(m => (s.On, s.From.AddMinutes(m)))).Distinct().Count();

        return (int)total.TotalMinutes == minutes;
    }).QuickCheckThrowOnFailure();

    private static WorkedSpan Span(int from, int to) => new(Day, new(from, 0), new(to, 0), "COPIL", "Salle 2");
}
