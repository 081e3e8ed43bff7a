namespace Essaim.Web.Ui.Charts;

/// <summary>Places events on one line per kind, under the counts of each stretch of time. One function for the wide and the narrow drawing.</summary>
public sealed class LanePlot(IReadOnlyList<Lane> lanes, IReadOnlyList<Stretch> stretches)
{
    private const double WideLane = 40;
    private const double NarrowLane = 54;
    private const double CountsHeight = 110;

    public const double WideWidth = 1128;
    public const double NarrowWidth = 340;

    public double HeightOf(bool narrow) => CountsHeight + 34 + (lanes.Count * (narrow ? NarrowLane : WideLane)) + 8;

    public IReadOnlyList<Mark> Draw(bool narrow)
    {
        var (left, right, width) = narrow ? (4d, 4d, NarrowWidth) : (214d, 24d, WideWidth);
        var x = new Scale(stretches[0].From, stretches[^1].To, left, width - right);
        var marks = new List<Mark>();
        marks.AddRange(Counts(x, narrow));
        marks.AddRange(Hours(x, narrow));
        for (var i = 0; i < lanes.Count; i++) marks.AddRange(LaneOf(x, i, narrow, width - right));
        return marks;
    }

    /// <summary>A bar per stretch, its number on top: no axis to read.</summary>
    private IEnumerable<Mark> Counts(Scale x, bool narrow)
    {
        var y = new Scale(0, Math.Max(1, stretches.Max(s => s.Count)), CountsHeight, 24);
        foreach (var stretch in stretches)
        {
            var (from, to) = (x[stretch.From], x[stretch.To]);
            if (stretch.Count > 0) yield return new Box("bar", from + 1.5, y[stretch.Count], to - from - 3, CountsHeight - y[stretch.Count], 2);
            if (!narrow || stretch.Count == stretches.Max(s => s.Count)) yield return new Label("strong", (from + to) / 2, y[stretch.Count] - 6, Svg.N(stretch.Count), "middle");
        }

        yield return new Stroke("axis", $"M{Svg.N(x.Start)} {Svg.N(CountsHeight)}H{Svg.N(x.End)}");
    }

    private IEnumerable<Mark> Hours(Scale x, bool narrow)
    {
        foreach (var stretch in stretches.Where(s => s.Head is not null))
        {
            var at = x[stretch.From];
            yield return new Stroke("grid", $"M{Svg.N(at)} {Svg.N(CountsHeight)}V{Svg.N(HeightOf(narrow) - 4)}");
            yield return new Label(null, at + (narrow ? 3 : 5), CountsHeight + 20, stretch.Head!);
        }
    }

    private IEnumerable<Mark> LaneOf(Scale x, int index, bool narrow, double right)
    {
        var lane = lanes[index];
        var top = CountsHeight + 34 + (index * (narrow ? NarrowLane : WideLane));
        var middle = top + (narrow ? 34 : WideLane / 2);
        yield return new Stroke("grid", $"M{Svg.N(narrow ? x.Start : 0)} {Svg.N(narrow ? top + NarrowLane - 4 : top + WideLane)}H{Svg.N(right)}");
        yield return new Label("strong", narrow ? x.Start : 0, narrow ? top + 16 : middle + 5, $"{lane.Name} ({lane.Total})");
        foreach (var at in lane.At) yield return new Box("tick", x[at] - 1.5, middle - 9, 3, 18, 1.5);
    }
}
