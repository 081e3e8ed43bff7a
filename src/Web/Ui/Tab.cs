namespace Essaim.Web.Ui;

/// <summary>One view of the same thing, with its own address.</summary>
public sealed record Tab(string Text, string Href, bool Current = false, int? Count = null);
