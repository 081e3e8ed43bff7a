namespace Essaim.Domain.Diagnosis.Observations;

/// <summary>What one kind of event amounts to.</summary>
/// <param name="PerQuarter">One count for each quarter of an hour of the observation.</param>
/// <param name="Gap">The usual time from one to the next; none below two events.</param>
public sealed record KindRow(EventKind Kind, int Count, IReadOnlyList<int> PerQuarter, TimeSpan? Gap, TimeSpan? ShortestGap);

/// <summary>An observation counted: events by quarter of an hour and kind, and the time between them.</summary>
/// <param name="Quarters">When each quarter begins. The first and the last may be partly outside the observation.</param>
/// <param name="LongestCalm">The longest time in which nothing was recorded, from the start to the end.</param>
public sealed record ObservationTimeline(
    DateTimeOffset StartedAt, DateTimeOffset EndedAt, IReadOnlyList<DateTimeOffset> Quarters, IReadOnlyList<KindRow> Rows,
    IReadOnlyList<ObservedMark> Marks, TimeSpan LongestCalm, DateTimeOffset LongestCalmFrom)
{
    private const int QuarterMinutes = 15;

    public TimeSpan Length => EndedAt - StartedAt;

    public int Count => Marks.Count;

    /// <summary>The usual time from one event, of any kind, to the next.</summary>
    public TimeSpan? Gap => MedianGap(Marks);

    /// <summary>The fullest quarter, if anything happened at all.</summary>
    public (DateTimeOffset From, int Count)? Fullest => Count is 0 ? null
        : Quarters.Select((q, i) => (From: q, Count: Rows.Sum(r => r.PerQuarter[i]))).MaxBy(q => q.Count);

    public static ObservationTimeline Of(DateTimeOffset startedAt, DateTimeOffset endedAt, IReadOnlyList<EventKind> kinds, IEnumerable<ObservedMark> marks)
    {
        // A phone and a server may differ by minutes: what was seen just before the start counts at the start.
        var seen = marks.Select(m => m with { At = m.At < startedAt ? startedAt : m.At > endedAt ? endedAt : m.At }).OrderBy(m => m.At).ThenBy(m => m.Id.Value).ToList();
        var first = QuarterOf(startedAt);
        var quarters = new List<DateTimeOffset>();
        for (var quarter = first; quarter < endedAt || quarters.Count is 0; quarter = quarter.AddMinutes(QuarterMinutes)) quarters.Add(quarter);

        int Place(DateTimeOffset at) => Math.Min(quarters.Count - 1, (int)((at - first).TotalMinutes / QuarterMinutes));
        var rows = kinds.Select(kind =>
        {
            var own = seen.Where(m => m.Kind == kind.Number).ToList();
            var counts = new int[quarters.Count];
            foreach (var mark in own) counts[Place(mark.At)]++;
            var gaps = Gaps(own);
            return new KindRow(kind, own.Count, counts, MedianGap(own), gaps.Count is 0 ? null : gaps.Min());
        }).ToList();

        DateTimeOffset[] edges = [startedAt, .. seen.Select(m => m.At), endedAt];
        var calm = edges.Zip(edges.Skip(1)).MaxBy(p => p.Second - p.First);
        return new(startedAt, endedAt, quarters, rows, seen, calm.Second - calm.First, calm.First);
    }

    private static TimeSpan? MedianGap(IReadOnlyList<ObservedMark> marks)
    {
        var gaps = Gaps(marks);
        if (gaps.Count is 0) return null;
        gaps.Sort();
        var middle = gaps.Count / 2;
        return gaps.Count % 2 is 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
    }

    private static List<TimeSpan> Gaps(IReadOnlyList<ObservedMark> marks) => [.. marks.Zip(marks.Skip(1)).Select(p => p.Second.At - p.First.At)];

    /// <summary>Quarters of the hour are the same in every zone that this program knows: offsets are whole hours.</summary>
    private static DateTimeOffset QuarterOf(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.FromMinutes(QuarterMinutes).Ticks), at.Offset);
}
