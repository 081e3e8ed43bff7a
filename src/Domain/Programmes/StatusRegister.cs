using Essaim.Domain.Access;

namespace Essaim.Domain.Programmes;

/// <summary>One line of the register: this establishment took this status on this day.</summary>
public sealed record StatusLine(EstablishmentId Establishment, WaveStatus Status, DateOnly On, int Order);

/// <summary>For one status: how many establishments stand there on the day, and how many had reached it by then.</summary>
public sealed record StatusCount(WaveStatus Status, int Standing, int Reached);

/// <summary>Counts establishments by status as they were on a day. The same day always gives the same count (K4).</summary>
public static class StatusRegister
{
    public static IReadOnlyList<StatusCount> CountOn(IEnumerable<StatusLine> lines, DateOnly day)
    {
        var known = lines.Where(l => l.On <= day).ToList();
        var standing = known.GroupBy(l => l.Establishment).Select(g => g.MaxBy(l => (l.On, l.Order))!.Status).ToList();
        var reached = known.Select(l => (l.Establishment, l.Status)).Distinct().ToList();
        return [.. Enum.GetValues<WaveStatus>().Select(status =>
            new StatusCount(status, standing.Count(s => s == status), reached.Count(r => r.Status == status)))];
    }
}
