using Essaim.Web.Ui.Charts;

namespace Essaim.Web.Tests.Ui;

public sealed class ChartTests
{
    private static readonly Period[] Periods =
    [
        new(Side.Before, "14 sept.", [9, 8, 10, 11, 9]), new(Side.A, "28 sept.", [4, 3, 5, 2, 3]), new(Side.B, "5 oct.", [6, 5, 4, 7, 5]), new(Side.A, "12 oct.", []),
    ];

    private static readonly AlternatingPlot Plot = new(Periods, [(Side.A, "A : 3"), (Side.B, "B : 5")], [new(2, 3, "panne")]);

    [Theory]
    [InlineData(11, "0 3 6 9 12")]
    [InlineData(4, "0 1 2 3 4")]
    [InlineData(1, "0 1")]
    [InlineData(0, "0 1")]
    [InlineData(97, "0 30 60 90 120")]
    public void Ticks_are_round_and_reach_the_largest_value(double largest, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.UpTo(largest).Select(Svg.N)));

    [Fact]
    public void Ticks_always_cover_the_largest_value() =>
        Assert.All(Enumerable.Range(1, 4000), n => Assert.InRange(n, 0, Ticks.UpTo(n)[^1]));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(0.5, 10)]
    [InlineData(0.85, 17)]
    [InlineData(0.999, 19)]
    [InlineData(1, 20)]
    public void One_sign_stands_for_five_percent_and_never_says_all_or_nothing_wrongly(double share, int full) => Assert.Equal(full, Signs.Full(share));

    [Fact]
    public void A_is_drawn_with_discs_and_B_with_squares()
    {
        Assert.All(Signs.Draw(Side.A, 0.4), mark => Assert.IsType<Disc>(mark));
        Assert.All(Signs.Draw(Side.B, 0.4), mark => Assert.IsType<Box>(mark));
    }

    [Theory]
    [InlineData(3.0, 1, 3, 9)]
    [InlineData(2.5, 1, 2, 3, 9)]
    public void The_median_is_the_middle(double expected, params int[] values) => Assert.Equal(expected, Median.Of(values.Select(v => (double)v)));

    [Fact]
    public void No_value_has_no_median() => Assert.Null(Median.Of([]));

    [Fact]
    public void Every_value_has_its_point_at_both_sizes()
    {
        foreach (var paper in new[] { AlternatingPlot.Wide, AlternatingPlot.Narrow })
        {
            var marks = Plot.Draw(paper);
            Assert.Equal(10, marks.OfType<Disc>().Count());
            Assert.Equal(5, marks.OfType<Box>().Count(b => b.Class is "pb"));
        }
    }

    [Fact]
    public void Nothing_is_drawn_off_the_paper()
    {
        foreach (var paper in new[] { AlternatingPlot.Wide, AlternatingPlot.Narrow })
        {
            var marks = Plot.Draw(paper);
            Assert.All(marks.OfType<Disc>(), d => Assert.InRange(d.X, paper.Left, paper.Width - paper.Right));
            Assert.All(marks.OfType<Disc>(), d => Assert.InRange(d.Y, paper.Top, paper.Height - paper.Bottom));
            Assert.All(marks.OfType<Label>(), l => Assert.InRange(l.X, 0, paper.Width));
        }
    }

    [Fact]
    public void Names_at_the_end_never_touch()
    {
        var close = new AlternatingPlot([new(Side.A, "1", [5]), new(Side.B, "2", [5])], [(Side.A, "A : 5"), (Side.B, "B : 5")], []);
        var ends = close.Draw(AlternatingPlot.Wide).OfType<Label>().Where(l => l.Text.EndsWith(": 5", StringComparison.Ordinal)).Select(l => l.Y).Order().ToList();
        Assert.True(ends[1] - ends[0] >= 20);
    }

    [Fact]
    public void Numbers_in_drawings_do_not_follow_the_readers_language()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            Assert.Equal("12.5", Svg.N(12.5));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
