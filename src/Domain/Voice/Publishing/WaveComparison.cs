namespace Essaim.Domain.Voice.Publishing;

/// <summary>Before and after stand side by side only where the same people were asked, or where enough came and left that none of them shows.</summary>
public static class WaveComparison
{
    public static bool IsAllowed<T>(IReadOnlySet<T> before, IReadOnlySet<T> after) =>
        IsHidden(before.Count(p => !after.Contains(p))) && IsHidden(after.Count(p => !before.Contains(p)));

    private static bool IsHidden(int people) => people is 0 || people >= Thresholds.Lowest.Smallest;
}
