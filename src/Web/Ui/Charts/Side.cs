namespace Essaim.Web.Ui.Charts;

/// <summary>Which way of working a week or an opinion belongs to. A and B differ by shape and line, so that black ink is enough.</summary>
public enum Side
{
    Before,
    A,
    B,
}

internal static class Sides
{
    /// <summary>The suffix of this side in class names: <c>0</c>, <c>a</c>, <c>b</c>.</summary>
    public static string Suffix(this Side side) => side switch { Side.A => "a", Side.B => "b", _ => "0" };
}
