using Essaim.Data;
using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Steering;

/// <summary>What the first page shows to anybody: the calls that are open, the soonest to close first.</summary>
public sealed class ShowFront(ReadDb db, TimeProvider clock)
{
    private const int MostCalls = 5;

    public sealed record OpenCall(string Slug, string Title, string Summary, RegionCode Region, DateTimeOffset ClosesAt, int Days, int Visits);

    public Task<List<OpenCall>> OpenCallsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Calls.Where(c => c.PublishedAt != null && c.ClosesAt > now).OrderBy(c => c.ClosesAt).Take(MostCalls)
            .Select(c => new OpenCall(c.Slug, c.Title, c.Summary, c.Region, c.ClosesAt, c.CollectiveDays, c.SupportVisits)).ToListAsync(cancellationToken);
    }
}
