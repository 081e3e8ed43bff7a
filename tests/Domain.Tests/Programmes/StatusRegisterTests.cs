using Essaim.Domain.Access;
using Essaim.Domain.Programmes;
using FsCheck;
using FsCheck.Fluent;
using static Essaim.Domain.Programmes.WaveStatus;

namespace Essaim.Domain.Tests.Programmes;

public sealed class StatusRegisterTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Fact]
    public void The_same_wave_counts_differently_on_different_days_and_each_count_can_be_made_again()
    {
        var (a, b, c) = (Course(), Course(), Course());
        Record(a, (Candidate, 0), (Retained, 30), (Engaged, 60));
        Record(b, (Candidate, 2), (NotRetained, 30));
        Record(c, (Candidate, 3), (Retained, 30), (Withdrawn, 70));
        var lines = Lines(a, b, c);

        Assert.Equal((3, 3), On(lines, Candidate, 10));
        Assert.Equal((2, 2), On(lines, Retained, 45));
        Assert.Equal((1, 1), On(lines, Engaged, 80));
        Assert.Equal((0, 2), On(lines, Retained, 80));
        Assert.Equal((3, 3), On(lines, Candidate, 10));
    }

    [Fact]
    public void The_same_status_twice_is_recorded_once()
    {
        var course = Course();
        Record(course, (Candidate, 0), (Candidate, 5));

        Assert.Single(course.Changes);
        Assert.Single(course.Events);
    }

    [Theory]
    [InlineData(null, Retained)]
    [InlineData(NotRetained, Engaged)]
    [InlineData(Candidate, Completed)]
    [InlineData(Completed, Candidate)]
    public void A_status_does_not_come_from_nowhere(WaveStatus? last, WaveStatus next) => Assert.False(Participation.MayFollow(last, next));

    [Fact]
    public void A_refused_establishment_may_come_back_in_the_same_wave() => Assert.True(Participation.MayFollow(NotRetained, Candidate));

    [Fact]
    public void A_change_is_not_dated_before_the_last_one()
    {
        var course = Course();
        Record(course, (Candidate, 10));

        Assert.True(course.Record(Retained, Start).Failed(out var error));
        Assert.Equal(ParticipationErrors.BeforeLast(Start.AddDays(10)), error);
    }

    [Fact]
    public void Every_establishment_known_on_a_day_stands_in_exactly_one_status() => Prop.ForAll(
        Walks().ToArbitrary(),
        courses =>
        {
            var lines = Lines([.. courses]);
            return Enumerable.Range(0, 40).All(day =>
            {
                var known = lines.Where(l => l.On <= Start.AddDays(day)).Select(l => l.Establishment).Distinct().Count();
                var counts = StatusRegister.CountOn(lines, Start.AddDays(day));
                return counts.Sum(c => c.Standing) == known && counts.All(c => c.Standing <= c.Reached && c.Reached <= known);
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_reached_is_never_lost_later() => Prop.ForAll(
        Walks().ToArbitrary(),
        courses => Enumerable.Range(0, 40).All(day => StatusRegister.CountOn(Lines([.. courses]), Start.AddDays(day))
            .Zip(StatusRegister.CountOn(Lines([.. courses]), Start.AddDays(day + 1)))
            .All(pair => pair.First.Reached <= pair.Second.Reached))).QuickCheckThrowOnFailure();

    private static Gen<Participation[]> Walks() =>
        from steps in Gen.ArrayOf(Gen.ArrayOf(Gen.Zip(Gen.Elements(Enum.GetValues<WaveStatus>()), Gen.Choose(0, 9))))
        select steps.Select(walk =>
        {
            var course = Course();
            var day = 0;
            foreach (var (status, later) in walk) course.Record(status, Start.AddDays(day += later)).Failed(out _);
            return course;
        }).ToArray();

    private static Participation Course() =>
        new(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new RegionCode("52"));

    private static void Record(Participation course, params (WaveStatus Status, int Day)[] changes)
    {
        foreach (var (status, day) in changes) Assert.False(course.Record(status, Start.AddDays(day)).Failed(out _));
    }

    private static List<StatusLine> Lines(params Participation[] courses) =>
        [.. courses.SelectMany(c => c.Changes.Select(s => new StatusLine(c.EstablishmentId, s.Status, s.On, s.Order)))];

    private static (int Standing, int Reached) On(List<StatusLine> lines, WaveStatus status, int day)
    {
        var count = StatusRegister.CountOn(lines, Start.AddDays(day)).Single(c => c.Status == status);
        return (count.Standing, count.Reached);
    }
}
