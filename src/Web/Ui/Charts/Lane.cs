namespace Essaim.Web.Ui.Charts;

/// <summary>One kind of event through time.</summary>
/// <param name="At">Minutes since the beginning, one per event.</param>
/// <param name="Total">Its number in words: « 23 ».</param>
public sealed record Lane(string Name, string Letter, IReadOnlyList<double> At, string Total);

/// <summary>One stretch of time and how much happened in it.</summary>
/// <param name="From">Minutes since the beginning of the drawing.</param>
/// <param name="Head">The hour that stands under its left edge, where there is room for one.</param>
public sealed record Stretch(double From, double To, int Count, string? Head = null);
