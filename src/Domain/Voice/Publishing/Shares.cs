namespace Essaim.Domain.Voice.Publishing;

/// <summary>Says a share as finely as allowed. Nobody and everybody are never said: the ends of the scale are bands.</summary>
internal static class Shares
{
    public static Share Of(IReadOnlyList<string> options, int count, int answers, Precision precision)
    {
        var (from, to) = precision switch
        {
            Precision.ThreeBands => Band(count, answers, [40, 60]),
            Precision.FiveBands => Band(count, answers, [20, 40, 60, 80]),
            Precision.ToFive => Rounded(count, answers, 5),
            _ => Rounded(count, answers, 1),
        };
        return new(options, from, to);
    }

    /// <summary>A share on a limit belongs to the middle of three bands, and to the upper of two others.</summary>
    private static (int From, int To) Band(int count, int answers, int[] limits)
    {
        var above = limits.Count(limit => limits.Length is 2 && limit is 60 ? count * 100 > limit * answers : count * 100 >= limit * answers);
        return (above is 0 ? 0 : limits[above - 1], above == limits.Length ? 100 : limits[above]);
    }

    private static (int From, int To) Rounded(int count, int answers, int step)
    {
        var nearest = ((count * 200) + (step * answers)) / (2 * step * answers) * step;
        return nearest <= 0 ? (0, step) : nearest >= 100 ? (100 - step, 100) : (nearest, nearest);
    }
}
