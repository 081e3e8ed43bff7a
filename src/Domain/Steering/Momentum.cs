namespace Essaim.Domain.Steering;

/// <summary>What makes a region pick up the telephone.</summary>
public enum SignalKind
{
    /// <summary>Nothing written down for <see cref="Momentum.SilentAfter"/> days or more; counts the days.</summary>
    Silence,

    /// <summary>Seats of the trinôme with nobody in them.</summary>
    EmptySeat,

    /// <summary>Promises whose day has passed.</summary>
    LatePromises,

    /// <summary>Meetings cancelled in the last <see cref="Momentum.RecentDays"/> days.</summary>
    CancelledMeetings,

    /// <summary>Only one person may carry the work today.</summary>
    SinglePerson,
}

public sealed record Signal(SignalKind Kind, int Count);

/// <summary>What is counted of one establishment, and nothing of what it wrote.</summary>
public sealed record Pace(DateOnly? LastTraceOn, int EmptySeats, int LatePromises, int CancelledMeetings, int Carriers, bool IsPaused);

/// <summary>Tells which establishments lose momentum, so that support comes before they leave (K6). Never a score: the reasons stand as they are.</summary>
public static class Momentum
{
    /// <summary>A month without a trace: longer than a summer leave, shorter than the interval between two collective days.</summary>
    public const int SilentAfter = 31;

    public const int RecentDays = 60;

    public const int ManyLatePromises = 3;

    public static IReadOnlyList<Signal> SignalsOf(Pace pace, DateOnly today)
    {
        var signals = new List<Signal>();
        if (pace.LastTraceOn is { } last && today.DayNumber - last.DayNumber >= SilentAfter) signals.Add(new(SignalKind.Silence, today.DayNumber - last.DayNumber));
        if (pace.EmptySeats > 0) signals.Add(new(SignalKind.EmptySeat, pace.EmptySeats));
        if (pace.CancelledMeetings > 1) signals.Add(new(SignalKind.CancelledMeetings, pace.CancelledMeetings));
        if (pace.Carriers == 1) signals.Add(new(SignalKind.SinglePerson, 1));
        if (pace.LatePromises > 0) signals.Add(new(SignalKind.LatePromises, pace.LatePromises));
        return signals;
    }

    /// <summary>Silence is enough; so are many late promises; otherwise two signs together. A pause that was declared is no loss.</summary>
    public static bool IsLost(Pace pace, DateOnly today)
    {
        if (pace.IsPaused) return false;
        var signals = SignalsOf(pace, today);
        return signals.Count > 1 || signals.Any(s => s is { Kind: SignalKind.Silence } or { Kind: SignalKind.LatePromises, Count: >= ManyLatePromises });
    }
}
