using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Observations;

/// <summary>Why two observations cannot be laid side by side as before and after.</summary>
public enum NotComparable
{
    TooShort,
    AnotherPlace,
    AnotherMoment,
    WeekendAgainstWeek,
    NoCommonButton,
}

/// <summary>One kind of event in both. Figures are per hour where the lengths differ.</summary>
public sealed record ComparedKind(string Label, int Before, int After, double BeforePerHour, double AfterPerHour);

/// <summary>One side of a comparison.</summary>
public sealed record ObservedOnce(string Place, DateOnly HeldOn, TimeOnly StartedAt, ObservationTimeline Timeline);

/// <summary>Two observations of the same sequence of work, or the reasons why they are not that.</summary>
/// <param name="SameLength">Counts may be read as they are; else only per hour.</param>
/// <param name="Left">Buttons that only one of the two had: not compared.</param>
public sealed record ObservationComparison(IReadOnlyList<NotComparable> Reasons, bool SameLength, IReadOnlyList<ComparedKind> Rows, IReadOnlyList<string> Left)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AsLong = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(60);

    public bool Holds => Reasons.Count is 0;

    public static ObservationComparison Of(ObservedOnce before, ObservedOnce after)
    {
        var pairs = before.Timeline.Rows.Join(after.Timeline.Rows, b => Slug.Folded(b.Kind.Label), a => Slug.Folded(a.Kind.Label), (b, a) => (Before: b, After: a), StringComparer.Ordinal).ToList();
        var reasons = new List<NotComparable>();
        if (before.Timeline.Length < Shortest || after.Timeline.Length < Shortest) reasons.Add(NotComparable.TooShort);
        if (Slug.Folded(before.Place) != Slug.Folded(after.Place)) reasons.Add(NotComparable.AnotherPlace);
        if (Apart(before.StartedAt, after.StartedAt) > SameMoment) reasons.Add(NotComparable.AnotherMoment);
        if (IsWeekend(before.HeldOn) != IsWeekend(after.HeldOn)) reasons.Add(NotComparable.WeekendAgainstWeek);
        if (pairs.Count is 0) reasons.Add(NotComparable.NoCommonButton);

        var rows = pairs.Select(p => new ComparedKind(
            p.Before.Kind.Label, p.Before.Count, p.After.Count, PerHour(p.Before.Count, before.Timeline), PerHour(p.After.Count, after.Timeline))).ToList();
        var left = before.Timeline.Rows.Except(pairs.Select(p => p.Before)).Concat(after.Timeline.Rows.Except(pairs.Select(p => p.After))).Select(r => r.Kind.Label).ToList();
        return new(reasons, (before.Timeline.Length - after.Timeline.Length).Duration() <= AsLong, rows, left);
    }

    /// <summary>Round the clock: 23:30 and 0:15 are near.</summary>
    private static TimeSpan Apart(TimeOnly one, TimeOnly other)
    {
        var apart = (one.ToTimeSpan() - other.ToTimeSpan()).Duration();
        return apart > TimeSpan.FromHours(12) ? TimeSpan.FromHours(24) - apart : apart;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static double PerHour(int count, ObservationTimeline timeline) => timeline.Length > TimeSpan.Zero ? count / timeline.Length.TotalHours : 0;
}
