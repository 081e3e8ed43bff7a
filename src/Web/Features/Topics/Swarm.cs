namespace Essaim.Web.Features.Topics;

/// <summary>Scattered dots that gather into one line: one for each word said, within what a drawing can hold.</summary>
public static class Swarm
{
    public const int Width = 56;

    /// <summary>About as tall as the step it stands beside, so that dots keep their size.</summary>
    public static int HeightFor(int lines) => 240 + (lines * 46);

    private static readonly string[] Colours = ["#4a2a6a", "#f2b705", "#5f9fd6", "#ef8f5b", "#9b86d9", "#5fb585"];

    public sealed record Dot(double X, double Y, double Radius, string Colour);

    /// <summary>Always the same drawing for the same number: nothing moves between two visits.</summary>
    public static IReadOnlyList<Dot> Of(int words, int height)
    {
        var count = Math.Clamp(words, 14, 60);
        var dots = new List<Dot>(count);
        var state = 2_463_534_242u;
        for (var i = 0; i < count; i++)
        {
            var down = (i + 0.5) / count;
            var spread = (1 - down) * (1 - down) * 22;
            var x = (Width / 2d) + (Next(ref state) * spread) + (Next(ref state) * 3 * (1 - down));
            var colour = down > 0.82 || Next(ref state) > 0.1 ? Colours[0] : Colours[1 + (int)(Math.Abs(Next(ref state)) * 4.99)];
            dots.Add(new(Math.Round(x, 1), Math.Round((down * height) - 2, 1), Math.Round(6 - (down * 3), 1), colour));
        }

        return dots;
    }

    /// <summary>−1 to 1, by xorshift: chance that is the same everywhere.</summary>
    private static double Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (state / (double)uint.MaxValue * 2) - 1;
    }
}
