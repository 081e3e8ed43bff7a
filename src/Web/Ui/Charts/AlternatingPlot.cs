namespace Essaim.Web.Ui.Charts;

/// <summary>Places the marks of a trial that changes its way of working week after week. One function for the wide and the narrow drawing.</summary>
public sealed class AlternatingPlot(IReadOnlyList<Period> periods, IReadOnlyList<(Side Side, string Text)> ends, IReadOnlyList<Remark> remarks)
{
    /// <summary>The paper a drawing stands on, margins included.</summary>
    public sealed record Paper(double Width, double Height, double Left, double Right, double Top, double Bottom, bool Narrow);

    public static readonly Paper Wide = new(1128, 380, 34, 120, 34, 54, Narrow: false);
    public static readonly Paper Narrow = new(340, 300, 26, 8, 64, 52, Narrow: true);

    private readonly IReadOnlyList<double> _ticks = Ticks.UpTo(periods.SelectMany(p => p.Values).DefaultIfEmpty(0).Max());

    public IReadOnlyList<Mark> Draw(Paper paper)
    {
        var y = new Scale(0, _ticks[^1], paper.Height - paper.Bottom, paper.Top);
        var column = (paper.Width - paper.Left - paper.Right) / Math.Max(1, periods.Count);
        var marks = new List<Mark>();
        marks.AddRange(periods.Select((p, i) => new Box($"band-{p.Side.Suffix()}", paper.Left + (i * column), paper.Top, column, y[0] - paper.Top)));
        foreach (var tick in _ticks)
        {
            marks.Add(new Stroke(tick is 0 ? "axis" : "grid", $"M{Svg.N(paper.Left)} {Svg.N(y[tick])}H{Svg.N(paper.Width - paper.Right)}"));
            marks.Add(new Label(null, paper.Left - 8, y[tick] + 5, Svg.N(tick), "end"));
        }

        for (var i = 0; i < periods.Count; i++) marks.AddRange(Week(paper, y, i, column));
        marks.AddRange(Ends(paper, y));
        return marks;
    }

    private IEnumerable<Mark> Week(Paper paper, Scale y, int index, double column)
    {
        var (side, when, values) = periods[index];
        var left = paper.Left + (index * column);
        double X(int value) => left + ((value + 0.5) * column / values.Count);

        if (values.Count > 1 && !paper.Narrow)
            yield return new Stroke("trace", "M" + string.Join('L', values.Select((v, i) => $"{Svg.N(X(i))} {Svg.N(y[v])}")));
        if (Median.Of(values) is { } median)
            yield return new Stroke($"m{side.Suffix()}", $"M{Svg.N(left + 4)} {Svg.N(y[median])}H{Svg.N(left + column - 4)}");
        for (var i = 0; i < values.Count; i++) yield return Point(side, X(i), y[values[i]], paper.Narrow ? 2.8 : 4.4);

        var middle = left + (column / 2);
        if (side is not Side.Before) yield return new Label($"t{side.Suffix()}", middle, y[0] + 20, side.ToString(), "middle");
        if (!paper.Narrow) yield return new Label(null, middle, y[0] + 40, when, "middle");
        else if (index == 0 || index == periods.Count - 1) yield return new Label(null, index == 0 ? left : left + column, y[0] + 40, when, index == 0 ? "start" : "end");

        foreach (var remark in remarks.Where(r => r.Period == index && r.Value < values.Count))
        {
            var x = X(remark.Value);
            yield return new Stroke("mark", $"M{Svg.N(x)} {Svg.N(y[values[remark.Value]] - 6)}V{Svg.N(paper.Top - 8)}");
            yield return new Label(null, x, paper.Top - 14, remark.Text, x > paper.Width / 2 ? "end" : "start");
        }
    }

    /// <summary>The name of each way beside its median; pushed apart where two would touch. A phone reads them under the chart.</summary>
    private IEnumerable<Mark> Ends(Paper paper, Scale y)
    {
        if (paper.Narrow) yield break;
        var lowest = double.NegativeInfinity;
        foreach (var (side, text, at) in ends
            .Select(e => (e.Side, e.Text, At: Median.Of(periods.Where(p => p.Side == e.Side).SelectMany(p => p.Values))))
            .Where(e => e.At is not null).OrderByDescending(e => e.At))
        {
            lowest = Math.Max(y[at!.Value] + 5, lowest + 20);
            yield return new Label(side is Side.Before ? "strong" : $"t{side.Suffix()}", paper.Width - paper.Right + 14, lowest, text);
        }
    }

    private static Mark Point(Side side, double x, double y, double radius) =>
        side is Side.B ? new Box("pb", x - radius, y - radius, 2 * radius, 2 * radius) : new Disc($"p{side.Suffix()}", x, y, radius);
}
