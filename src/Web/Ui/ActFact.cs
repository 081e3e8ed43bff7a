namespace Essaim.Web.Ui;

/// <summary>One short fact of an act: <c>new("clock", "20 minutes")</c>.</summary>
public sealed record ActFact(string Icon, string Text);
