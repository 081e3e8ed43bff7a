namespace Essaim.Domain.Meetings;

/// <summary>A stretch of working time somebody gave to the démarche.</summary>
public sealed record WorkedSpan(DateOnly On, TimeOnly From, TimeOnly To, string Title, string Place)
{
    public TimeSpan Length => To - From;
}

/// <summary>What human resources need to count these hours as work: the spans and their sum.</summary>
public sealed record WorkingTime(IReadOnlyList<WorkedSpan> Spans, TimeSpan Total)
{
    /// <summary>Two meetings at the same hour count once: nobody works an hour twice.</summary>
    public static WorkingTime Of(IEnumerable<WorkedSpan> spans)
    {
        List<WorkedSpan> ordered = [.. spans.OrderBy(s => s.On).ThenBy(s => s.From).ThenBy(s => s.To)];
        var total = TimeSpan.Zero;
        foreach (var day in ordered.GroupBy(s => s.On))
        {
            var counted = TimeOnly.MinValue;
            foreach (var span in day)
            {
                var from = span.From > counted ? span.From : counted;
                if (span.To > from) total += span.To - from;
                if (span.To > counted) counted = span.To;
            }
        }

        return new(ordered, total);
    }
}
