namespace Essaim.Web.Ui.Charts;

/// <summary>A share as twenty signs, one for 5 %: discs for A, squares for B.</summary>
public static class Signs
{
    public const int Count = 20;
    public const double Width = 320;
    public const double Height = 20;

    /// <summary>How many of the twenty are full. A share above zero shows at least one, a share below one leaves at least one empty.</summary>
    public static int Full(double share) => share switch
    {
        <= 0 => 0,
        >= 1 => Count,
        _ => Math.Clamp((int)Math.Round(share * Count, MidpointRounding.AwayFromZero), 1, Count - 1),
    };

    public static IReadOnlyList<Mark> Draw(Side side, double share)
    {
        var full = Full(share);
        return [.. Enumerable.Range(0, Count).Select(i => Sign(side, 8 + (i * 16), i < full ? "on" : null))];
    }

    private static Mark Sign(Side side, double x, string? state) =>
        side is Side.B ? new Box(state, x - 5.5, 4.5, 11, 11, 1.5) : new Disc(state, x, 10, 6);
}
