using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Calls;

/// <summary>Open calls, the first to close on top; past ones, the latest on top; drafts for the region that writes them.</summary>
public sealed class ListCalls(ReadDb db, CurrentActor current, TimeProvider clock)
{
    private const int Longest = 100;

    public sealed record Row(string Slug, string Title, string Summary, RegionCode Region, DateTimeOffset ClosesAt, int CollectiveDays, int SupportVisits, CallState State);

    public async Task<List<Row>> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var calls = await db.Calls.VisibleTo(current.Actor).OrderByDescending(c => c.ClosesAt).Take(Longest)
            .Select(c => new { c.Slug, c.Title, c.Summary, c.Region, c.ClosesAt, c.CollectiveDays, c.SupportVisits, c.PublishedAt })
            .ToListAsync(cancellationToken);
        var rows = calls.ConvertAll(c => new Row(c.Slug, c.Title, c.Summary, c.Region, c.ClosesAt, c.CollectiveDays, c.SupportVisits,
            c.PublishedAt is null ? CallState.Draft : now < c.ClosesAt ? CallState.Published : CallState.Closed));
        return [.. rows.Where(r => r.State is CallState.Published).Reverse(), .. rows.Where(r => r.State is not CallState.Published)];
    }
}
