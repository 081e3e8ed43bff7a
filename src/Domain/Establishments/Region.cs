using Essaim.Domain.Access;

namespace Essaim.Domain.Establishments;

/// <summary>The territory of one regional health agency (ARS).</summary>
public sealed record Region(RegionCode Code, string Name, DateOnly From, DateOnly? To = null);

/// <summary>The agencies' territories with their dates of validity: before 2020, La Réunion and Mayotte shared one agency.</summary>
public static class Regions
{
    private static readonly DateOnly Merger = new(2016, 1, 1);
    private static readonly DateOnly Creation = new(2010, 4, 1);

    public static IReadOnlyList<Region> All { get; } =
    [
        new(new("84"), "Auvergne-Rhône-Alpes", Merger), new(new("27"), "Bourgogne-Franche-Comté", Merger), new(new("53"), "Bretagne", Creation),
        new(new("24"), "Centre-Val de Loire", Creation), new(new("94"), "Corse", Creation), new(new("44"), "Grand Est", Merger),
        new(new("32"), "Hauts-de-France", Merger), new(new("11"), "Île-de-France", Creation), new(new("28"), "Normandie", Merger),
        new(new("75"), "Nouvelle-Aquitaine", Merger), new(new("76"), "Occitanie", Merger), new(new("52"), "Pays de la Loire", Creation),
        new(new("93"), "Provence-Alpes-Côte d’Azur", Creation), new(new("01"), "Guadeloupe", Creation), new(new("03"), "Guyane", Creation),
        new(new("04"), "La Réunion", new(2020, 1, 1)), new(new("02"), "Martinique", Creation), new(new("06"), "Mayotte", new(2020, 1, 1)),
        new(new("OI"), "Océan Indien", Creation, new(2019, 12, 31)),
    ];

    public static IEnumerable<Region> On(DateOnly day) => All.Where(r => r.From <= day && (r.To is null || r.To >= day));

    public static Region? Find(RegionCode code) => All.FirstOrDefault(r => r.Code == code);

    public static string NameOf(RegionCode code) => Find(code)?.Name ?? code.Value;
}
