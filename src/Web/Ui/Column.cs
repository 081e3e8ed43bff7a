namespace Essaim.Web.Ui;

/// <summary>The head of one column. A plain text is a column of words; numbers stand to the right.</summary>
public sealed record Column(string Title, bool Numeric = false)
{
    public static implicit operator Column(string title) => new(title);
}
