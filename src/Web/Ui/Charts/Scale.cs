namespace Essaim.Web.Ui.Charts;

/// <summary>Puts values between <paramref name="From"/> and <paramref name="To"/> on paper, from <paramref name="Start"/> to <paramref name="End"/>.</summary>
public sealed record Scale(double From, double To, double Start, double End)
{
    public double this[double value] => Start + ((value - From) / (To - From) * (End - Start));
}

/// <summary>The values worth a line: from zero, by round steps, until the largest value is covered.</summary>
public static class Ticks
{
    private static readonly double[] RoundSteps = [1, 2, 3, 5, 10];

    /// <summary>At least two ticks and about <paramref name="count"/> + 1. Zero or less gives 0 and 1.</summary>
    public static IReadOnlyList<double> UpTo(double largest, int count = 4)
    {
        if (largest <= 0) return [0, 1];
        var power = Math.Pow(10, Math.Floor(Math.Log10(largest / count)));
        var step = RoundSteps.First(s => s * power * count >= largest || s is 10) * power;
        if (step < 1 && largest == Math.Floor(largest)) step = 1; // Counts have no half.
        var steps = (int)Math.Ceiling(largest / step - 1e-9);
        return [.. Enumerable.Range(0, steps + 1).Select(i => i * step)];
    }
}
