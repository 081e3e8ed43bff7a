namespace Essaim.Web.Ui.Charts;

/// <summary>The values of one week under one way of working.</summary>
public sealed record Period(Side Side, string When, IReadOnlyList<double> Values);

/// <summary>A day worth a word on the chart: a breakdown, a holiday.</summary>
public sealed record Remark(int Period, int Value, string Text);

/// <summary>The middle of some values; no value has no middle.</summary>
public static class Median
{
    public static double? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0) return null;
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
