namespace Essaim.Domain.Steering;

public enum ActivityKind
{
    None,
    Regular,
    Fading,
    Resumed,
    StartedLate,
}

/// <summary>Twelve months of activity in one word, so that nobody has to read small bars.</summary>
/// <param name="Since">For <see cref="ActivityKind.Fading"/>, the first quiet month, from 0 for the oldest; otherwise 0.</param>
public sealed record ActivityShape(ActivityKind Kind, int Since)
{
    /// <summary>A month is quiet up to this share of an ordinary one.</summary>
    private const double Quiet = 1.0 / 3;

    /// <param name="months">Counts, the oldest first. Two quiet months at the end mean fading: one is a holiday.</param>
    public static ActivityShape Of(IReadOnlyList<int> months)
    {
        int[] busy = [.. months.Where(m => m > 0).Order()];
        if (busy.Length == 0) return new(ActivityKind.None, 0);
        var ordinary = busy[busy.Length / 2]; // Not the busiest: the month of a candidature writes more than any month of work.

        var quietSince = months.Count;
        while (quietSince > 0 && months[quietSince - 1] <= ordinary * Quiet) quietSince--;
        if (months.Count - quietSince >= 2) return new(ActivityKind.Fading, quietSince);

        var first = months.TakeWhile(m => m == 0).Count();
        if (HasGap(months, first)) return new(ActivityKind.Resumed, 0);
        return new(first >= 3 ? ActivityKind.StartedLate : ActivityKind.Regular, 0);
    }

    /// <summary>Two empty months in a row, after the beginning and before the end.</summary>
    private static bool HasGap(IReadOnlyList<int> months, int first) =>
        Enumerable.Range(first, Math.Max(0, months.Count - first - 2)).Any(i => months[i] == 0 && months[i + 1] == 0);
}
