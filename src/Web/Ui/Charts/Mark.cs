using System.Globalization;

namespace Essaim.Web.Ui.Charts;

/// <summary>One thing drawn on a chart, in the chart's own units. Its class gives it colour and line.</summary>
public abstract record Mark(string? Class);

public sealed record Box(string? Class, double X, double Y, double Width, double Height, double Radius = 0) : Mark(Class);

public sealed record Disc(string? Class, double X, double Y, double Radius) : Mark(Class);

public sealed record Stroke(string? Class, string Path) : Mark(Class);

/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
public sealed record Label(string? Class, double X, double Y, string Text, string Anchor = "start") : Mark(Class);

/// <summary>Numbers as SVG wants them, whatever the reader's language.</summary>
public static class Svg
{
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
