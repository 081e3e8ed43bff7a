using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Web.Features.Establishments;
using Essaim.Web.Features.Experiments;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Library;

public sealed partial class LibraryPage
{
    private static readonly string[] Examples =
    [
        Texts.Mark("les transmissions de 14 h"), Texts.Mark("le chariot de médicaments"), Texts.Mark("les bons de sortie"), Texts.Mark("la pause qui saute"),
    ];

    private SearchLibrary.Found _found = null!;

    [SupplyParameterFromQuery(Name = "q")] private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "type")] private string? KindName { get; set; }

    [SupplyParameterFromQuery(Name = "taille")] private string? SizeName { get; set; }

    [SupplyParameterFromQuery(Name = "verdict")] private string? OutcomeName { get; set; }

    [SupplyParameterFromQuery(Name = "apres")] private string? Apres { get; set; }

    protected override async Task OnInitializedAsync() => _found = await SearchLibrary.RunAsync(
        new(Q, Read<EstablishmentKind>(KindName), Read<SizeBand>(SizeName), Read<VerdictKind>(OutcomeName), Apres), Gone);

    private static T? Read<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private IEnumerable<(string Name, string? Value)> Facets() => [("type", KindName), ("taille", SizeName), ("verdict", OutcomeName)];

    private List<FacetList.Option> KindOptions() => Options(_found.Facets.Kinds, Read<EstablishmentKind>(KindName), T.Of, kind => Href(kind: kind ?? ""));

    private List<FacetList.Option> SizeOptions() => Options(_found.Facets.Sizes, Read<SizeBand>(SizeName), T.Of, size => Href(size: size ?? ""));

    private List<FacetList.Option> OutcomeOptions() => Options(_found.Facets.Outcomes, Read<VerdictKind>(OutcomeName), T.Of, outcome => Href(outcome: outcome ?? ""));

    /// <summary>Each value with its count; the chosen one leads back to all.</summary>
    private static List<FacetList.Option> Options<T>(IReadOnlyDictionary<T, int> counts, T? chosen, Func<T, string> label, Func<string?, string> href)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>().Where(v => counts.ContainsKey(v) || v.Equals(chosen)).Select(v => new FacetList.Option(
                label(v), counts.GetValueOrDefault(v), href(v.Equals(chosen) ? null : v.ToString()), v.Equals(chosen))),
        ];

    /// <summary>This page with one thing changed; an empty text removes it.</summary>
    private string Href(string? q = null, string? kind = null, string? size = null, string? outcome = null, string? after = null)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", q ?? Q), ("type", kind ?? KindName), ("taille", size ?? SizeName), ("verdict", outcome ?? OutcomeName), ("apres", after),
        };
        var query = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length is 0 ? "/bibliotheque" : $"/bibliotheque?{query}";
    }
}
