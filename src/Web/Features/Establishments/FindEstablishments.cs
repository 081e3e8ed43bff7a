using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Establishments;

/// <summary>Finds establishments of a region by FINESS number, name or town. Names and towns are public facts.</summary>
public sealed class FindEstablishments(ReadDb db)
{
    private const int Longest = 12;

    public sealed record Row(EstablishmentId Id, string Name, string Town, EstablishmentKind Kind);

    public async Task<List<Row>> RunAsync(RegionCode region, string words, CancellationToken cancellationToken)
    {
        words = words.Trim();
        if (words.Length < 2) return [];
        var (finess, slug) = (words.Replace(" ", "", StringComparison.Ordinal), Slug.From(words)); // The slug knows neither accents nor capitals.
        return await db.Establishments.Where(e => e.Region == region)
            .Where(e => e.Finess == finess || (slug != "" && e.Slug.Contains(slug)) || e.Town.Contains(words))
            .OrderBy(e => e.Name).Take(Longest).Select(e => new Row(e.Id, e.Name, e.Town, e.Kind)).ToListAsync(cancellationToken);
    }
}
