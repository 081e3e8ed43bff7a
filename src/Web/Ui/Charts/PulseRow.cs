namespace Essaim.Web.Ui.Charts;

/// <summary>What one way of working got on one question.</summary>
/// <param name="Share">From 0 to 1; none when there are too few answers to show.</param>
/// <param name="Base">How many answers the share stands on.</param>
/// <param name="Waiting">What is missing and when it will show, where there is no share.</param>
public sealed record PulseRow(Side Side, double? Share, int Base, string? Waiting = null);
