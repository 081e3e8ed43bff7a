namespace Essaim.Domain.Surveys;

/// <summary>
/// A percentage that somebody else printed, with the base they printed. It is shown as printed and never enters the product's own figures.
/// A count that gives the percentage back is ours: the source prints none.
/// </summary>
/// <param name="Printed">Whole percentage, as printed.</param>
/// <param name="Base">Answers it rests on, as printed or, where the source prints none, as it follows from the percentages.</param>
/// <param name="Count">The count taken to redraw it; null where none follows from the source.</param>
public sealed record QuotedShare(int Printed, int Base, int? Count)
{
    /// <summary>Every count that would have been printed as this percentage.</summary>
    public IReadOnlyList<int> Possible => [.. Enumerable.Range(0, Base + 1).Where(count => Percent(count, Base) == Printed)];

    /// <summary>Whether the count, if there is one, is printed as the source prints it.</summary>
    public bool IsReproduced => Count is not { } count || (count >= 0 && count <= Base && Percent(count, Base) == Printed);

    /// <summary>Rounded as one rounds by hand: a half goes up.</summary>
    public static int Percent(int count, int @base) => ((200 * count) + @base) / (2 * @base);
}
