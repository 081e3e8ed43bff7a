using Essaim.Domain.Diagnosis.Observations;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Diagnosis.Observations;

public sealed class TimelineTests
{
    private static readonly DateTimeOffset Six = new(2026, 6, 23, 6, 0, 0, TimeSpan.FromHours(2));
    private static readonly EventKind[] Kinds = [new(1, "Sonnette", "S"), new(2, "Téléphone", "T")];

    [Fact]
    public void Events_are_counted_by_quarter_of_an_hour_and_kind()
    {
        var timeline = Of(60, (1, 0), (1, 14.9), (1, 15), (2, 59), (1, 60));

        Assert.Equal([Six, Six.AddMinutes(15), Six.AddMinutes(30), Six.AddMinutes(45)], timeline.Quarters);
        Assert.Equal([2, 1, 0, 1], timeline.Rows[0].PerQuarter); // The last one falls on the end itself.
        Assert.Equal([0, 0, 0, 1], timeline.Rows[1].PerQuarter);
        Assert.Equal((Six, 2), timeline.Fullest);
    }

    [Fact]
    public void Quarters_follow_the_clock_on_the_wall_whenever_the_observation_began()
    {
        var late = ObservationTimeline.Of(Six.AddMinutes(7), Six.AddMinutes(31), Kinds, [Mark(1, 16)]);

        Assert.Equal([Six, Six.AddMinutes(15), Six.AddMinutes(30)], late.Quarters);
        Assert.Equal([0, 1, 0], late.Rows[0].PerQuarter);
    }

    [Fact]
    public void The_time_between_events_is_told_by_its_median_and_its_shortest()
    {
        var timeline = Of(180, (1, 0), (1, 2), (1, 12), (1, 50), (2, 20));

        Assert.Equal(TimeSpan.FromMinutes(10), timeline.Rows[0].Gap);
        Assert.Equal(TimeSpan.FromMinutes(2), timeline.Rows[0].ShortestGap);
        Assert.Null(timeline.Rows[1].Gap);
    }

    [Fact]
    public void The_longest_calm_may_be_before_the_first_or_after_the_last_event()
    {
        var timeline = Of(180, (1, 10), (2, 30), (1, 40));

        Assert.Equal((TimeSpan.FromMinutes(140), Six.AddMinutes(40)), (timeline.LongestCalm, timeline.LongestCalmFrom));
        Assert.Equal(TimeSpan.FromMinutes(180), Of(180).LongestCalm);
        Assert.Null(Of(180).Fullest);
    }

    [Fact]
    public void No_event_is_lost_or_counted_twice() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 12_000).ArrayOf().ToArbitrary(), seconds =>
    {
        var marks = seconds.Select((s, i) => Mark(1 + (i % 2), s / 60d)).ToList();
        var timeline = ObservationTimeline.Of(Six.AddMinutes(3), Six.AddMinutes(187), Kinds, marks);
        return timeline.Count == marks.Count && timeline.Rows.Sum(r => r.Count) == marks.Count && timeline.Rows.All(r => r.Count == r.PerQuarter.Sum());
    }));

    [Fact]
    public void Before_and_after_stand_side_by_side_as_counts_when_both_lasted_as_long()
    {
        var compared = ObservationComparison.Of(Once(Of(180, (1, 5), (1, 60), (2, 70))), Once(Of(175, (1, 50))));

        Assert.True(compared.Holds);
        Assert.True(compared.SameLength);
        Assert.Equal([("Sonnette", 2, 1), ("Téléphone", 1, 0)], compared.Rows.Select(r => (r.Label, r.Before, r.After)));
    }

    [Fact]
    public void Where_the_lengths_differ_figures_are_per_hour()
    {
        var compared = ObservationComparison.Of(Once(Of(180, (1, 5), (1, 60), (1, 70))), Once(Of(60, (1, 50))));

        Assert.False(compared.SameLength);
        Assert.Equal((1d, 1d), (compared.Rows[0].BeforePerHour, compared.Rows[0].AfterPerHour));
    }

    [Fact]
    public void Two_observations_that_are_not_the_same_sequence_say_why()
    {
        var first = Once(Of(180, (1, 5)));

        Assert.Equal([NotComparable.AnotherPlace], Reasons(first with { Place = "Deuxième étage" }));
        Assert.Equal([NotComparable.AnotherMoment], Reasons(first with { StartedAt = new(14, 0) }));
        Assert.Equal([NotComparable.WeekendAgainstWeek], Reasons(first with { HeldOn = new(2026, 6, 27) }));
        Assert.Equal([NotComparable.TooShort], Reasons(Once(Of(20, (1, 5)))));
        Assert.Equal([NotComparable.NoCommonButton], Reasons(Once(ObservationTimeline.Of(Six, Six.AddHours(3), [new(1, "Clé", "C"), new(2, "Porte", "P")], []))));
        Assert.Empty(Reasons(first with { Place = "premier Étage" }));

        IReadOnlyList<NotComparable> Reasons(ObservedOnce after) => ObservationComparison.Of(first, after).Reasons;
    }

    [Fact]
    public void Round_midnight_two_moments_are_near()
    {
        var night = Once(Of(180));

        Assert.True(ObservationComparison.Of(night with { StartedAt = new(23, 40) }, night with { StartedAt = new(0, 20) }).Holds);
    }

    [Fact]
    public void A_button_that_only_one_had_is_left_out_and_said()
    {
        var after = ObservationTimeline.Of(Six, Six.AddHours(3), [Kinds[0], new(2, "Clé", "C")], []);

        Assert.Equal(["Téléphone", "Clé"], ObservationComparison.Of(Once(Of(180)), Once(after)).Left);
    }

    private static ObservedOnce Once(ObservationTimeline timeline) => new("Premier étage", new(2026, 6, 23), new(6, 0), timeline);

    private static ObservationTimeline Of(int minutes, params (int Kind, double Minute)[] events) =>
        ObservationTimeline.Of(Six, Six.AddMinutes(minutes), Kinds, events.Select(e => Mark(e.Kind, e.Minute)));

    private static ObservedMark Mark(int kind, double minute) => new(new(Guid.CreateVersion7()), kind, Six.AddMinutes(minute));
}
