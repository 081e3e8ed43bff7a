using System.Diagnostics.CodeAnalysis;
using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>The public library: full text, three facets, the newest first. No account, and nothing but what was published.</summary>
public sealed class SearchLibrary(ReadDb db)
{
    private const int PageSize = 20;

    public sealed record Query(string? Text = null, EstablishmentKind? Kind = null, SizeBand? Size = null, VerdictKind? Outcome = null, string? After = null);

    public sealed record Row(string Slug, string Title, string Course, string Pseudonym, EstablishmentKind Kind, SizeBand Size, VerdictKind Outcome, DateOnly PublishedOn);

    /// <summary>How many sheets each value would leave, within the words looked for and the other facets.</summary>
    public sealed record Facets(
        IReadOnlyDictionary<EstablishmentKind, int> Kinds, IReadOnlyDictionary<SizeBand, int> Sizes, IReadOnlyDictionary<VerdictKind, int> Outcomes);

    /// <param name="Next">The sheet after which the next page begins.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, int Total, Facets Facets, string? Next);

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, as it sorts.")]
    public async Task<Found> RunAsync(Query query, CancellationToken cancellationToken)
    {
        var matching = db.Matching(SearchWords.AskedBy(query.Text)).Public();
        var counts = await matching.GroupBy(r => new { r.Kind, r.Size, r.Outcome })
            .Select(g => new { g.Key.Kind, g.Key.Size, g.Key.Outcome, Sheets = g.Count() }).ToListAsync(cancellationToken);
        var left = counts.ConvertAll(c => new Count(c.Kind, c.Size, c.Outcome, c.Sheets));

        var chosen = matching.Where(r => (query.Kind == null || r.Kind == query.Kind) && (query.Size == null || r.Size == query.Size) && (query.Outcome == null || r.Outcome == query.Outcome));
        if (query.After is { } after && await db.Rexes.Public().Where(r => r.Slug == after).Select(r => r.PublishedOn).SingleOrDefaultAsync(cancellationToken) is { } day)
            chosen = chosen.Where(r => r.PublishedOn < day || (r.PublishedOn == day && string.Compare(r.Slug, after) > 0));
        var rows = await chosen.OrderByDescending(r => r.PublishedOn).ThenBy(r => r.Slug).Take(PageSize + 1)
            .Select(r => new Row(r.Slug!, r.Title, r.Course, r.Pseudonym, r.Kind, r.Size, r.Outcome, r.PublishedOn!.Value)).ToListAsync(cancellationToken);

        return new(
            [.. rows.Take(PageSize)],
            left.Where(c => c.Fits(query.Kind, query.Size, query.Outcome)).Sum(c => c.Sheets),
            new(
                left.Where(c => c.Fits(null, query.Size, query.Outcome)).GroupBy(c => c.Kind).ToDictionary(g => g.Key, g => g.Sum(c => c.Sheets)),
                left.Where(c => c.Fits(query.Kind, null, query.Outcome)).GroupBy(c => c.Size).ToDictionary(g => g.Key, g => g.Sum(c => c.Sheets)),
                left.Where(c => c.Fits(query.Kind, query.Size, null)).GroupBy(c => c.Outcome).ToDictionary(g => g.Key, g => g.Sum(c => c.Sheets))),
            rows.Count > PageSize ? rows[PageSize - 1].Slug : null);
    }

    private sealed record Count(EstablishmentKind Kind, SizeBand Size, VerdictKind Outcome, int Sheets)
    {
        public bool Fits(EstablishmentKind? kind, SizeBand? size, VerdictKind? outcome) =>
            (kind is null || Kind == kind) && (size is null || Size == size) && (outcome is null || Outcome == outcome);
    }
}
