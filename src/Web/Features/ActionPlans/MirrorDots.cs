namespace Essaim.Web.Features.ActionPlans;

/// <summary>As many dots as words were said, then a square for each photo, in rows that a page can hold.</summary>
public static class MirrorDots
{
    public const int PerRow = 48;
    private const int Step = 10;
    private const int RowHeight = 18;

    public sealed record Mark(double X, double Y, bool IsPhoto);

    public static IReadOnlyList<Mark> Of(int words, int photos)
    {
        var marks = new List<Mark>(words + photos);
        for (var i = 0; i < words + photos; i++)
        {
            var (row, column) = Math.DivRem(i, PerRow);
            var wave = i < words ? Math.Round((((i * 37) + (i * i * 11)) % 80 / 10d) - 4, 1) : 0;
            marks.Add(new(5 + (column * Step), 9 + (row * RowHeight) + wave, i >= words));
        }

        return marks;
    }

    public static int Width(int count) => 10 + (Math.Min(Math.Max(count, 1), PerRow) * Step);

    public static int Height(int count) => ((Math.Max(count, 1) - 1) / PerRow * RowHeight) + RowHeight;
}
