namespace Essaim.Web.Ui.Charts;

/// <summary>One amount: <c>new("Plutôt oui", 12, "12", "sur 40")</c>.</summary>
public sealed record Bar(string Name, double Value, string Text, string? Base = null, Side? Side = null);
