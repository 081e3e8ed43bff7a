namespace Essaim.Web.Ui.Forms;

/// <summary>One possible answer: what travels, what is read, what explains it.</summary>
public sealed record Option(string Value, string Label, string? Hint = null);
