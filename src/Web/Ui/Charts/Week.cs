namespace Essaim.Web.Ui.Charts;

/// <summary>One week of a trial: which way, from when, on how many of its seven days.</summary>
public sealed record Week(Side Side, string Title, string When, int Days = 5, bool Current = false);
