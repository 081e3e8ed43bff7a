using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>The clusters of the nation, for everybody: who works where on what. Nothing of their work.</summary>
public sealed class ListClusters(ReadDb db, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(ClusterId Id, string Title, string Theme, RegionCode Region, DateOnly FormedOn, bool IsPaused, DateOnly? ClosedOn, int Members, int Days, int Delivered);

    /// <param name="before">Clusters formed earlier: the key of the next page.</param>
    public Task<List<Row>> RunAsync(RegionCode? region, DateOnly? before, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return db.Clusters.Where(c => (region == null || c.Region == region) && (before == null || c.FormedOn < before))
            .OrderByDescending(c => c.FormedOn).ThenBy(c => c.Title).Take(PageSize)
            .Select(c => new Row(
                c.Id, c.Title, c.Theme, c.Region, c.FormedOn, c.PausedOn != null, c.ClosedOn,
                c.Members.Count(m => m.LeftOn == null || m.LeftOn >= (c.ClosedOn ?? today)),
                db.CollectiveDays.Count(d => d.ClusterId == c.Id && d.State != DateState.Cancelled),
                db.CollectiveDays.Count(d => d.ClusterId == c.Id && d.State == DateState.Delivered)))
            .ToListAsync(cancellationToken);
    }
}
