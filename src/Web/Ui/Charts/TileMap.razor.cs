using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Ui.Charts;

public sealed partial class TileMap
{
    private static readonly Tile[] Tiles =
    [
        new("32", "HDF", "Hauts-de-France", 3, 0), new("28", "NOR", "Normandie", 2, 1), new("11", "IDF", "Île-de-France", 3, 1), new("44", "GES", "Grand Est", 4, 1),
        new("53", "BRE", "Bretagne", 1, 2), new("52", "PDL", "Pays de la Loire", 2, 2), new("24", "CVL", "Centre-Val de Loire", 3, 2),
        new("27", "BFC", "Bourgogne-Franche-Comté", 4, 2), new("75", "NAQ", "Nouvelle-Aquitaine", 2, 3), new("84", "ARA", "Auvergne-Rhône-Alpes", 3, 3),
        new("76", "OCC", "Occitanie", 2, 4), new("93", "PAC", "Provence-Alpes-Côte d’Azur", 3, 4), new("94", "COR", "Corse", 4, 4),
        new("01", "GUA", "Guadeloupe", 0, 0), new("02", "MTQ", "Martinique", 0, 1), new("03", "GUF", "Guyane", 0, 2), new("04", "REU", "La Réunion", 0, 3),
        new("06", "MAY", "Mayotte", 0, 4),
    ];

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>By official region code; a region left out counts zero.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, int> Counts { get; set; } = null!;

    /// <summary>The region of the page.</summary>
    [Parameter] public string? Here { get; set; }

    private int Count(Tile tile) => Counts.GetValueOrDefault(tile.Code);

    private string Class(Tile tile) => tile.Code == Here ? "here" : Count(tile) > 0 ? "some" : "none";

    /// <summary>Written as markup, since Razor keeps the word <c>text</c> for itself. Codes and counts only.</summary>
    private string Words(Tile tile)
    {
        var x = 9 + (tile.Column * 54) + (tile.Column > 0 ? 12 : 0);
        var y = 18 + (tile.Row * 54);
        return $"""<text x="{x}" y="{y}">{tile.Short}</text><text class="n" x="{x}" y="{y + 24}">{Count(tile)}</text>""";
    }

    private sealed record Tile(string Code, string Short, string Name, int Column, int Row);
}
