namespace Essaim.Domain.Programmes;

/// <summary>A figure published by others, shown as it was printed: never added to the product's own counts.</summary>
/// <param name="Printed">The figure as it stands in the source: <c>110</c>, <c>92 %</c>, <c>environ 1 M€</c>.</param>
/// <param name="Base">What the figure counts, as printed; empty when the source does not say.</param>
/// <param name="Doubt">What the source leaves unclear, in our words.</param>
public sealed record QuotedFigure(string Printed, string Source, string? Base = null, string? Doubt = null);

/// <summary>One question with the answers of the sources side by side.</summary>
public sealed record QuotedQuestion(string Title, IReadOnlyList<QuotedFigure> Figures, string? Reading = null)
{
    /// <summary>Whether the sources print different figures for the same question.</summary>
    public bool Disagree => Figures.Select(f => f.Printed).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
