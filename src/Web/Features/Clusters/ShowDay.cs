using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Domain.Clusters;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>One collective day: its invitation, who is expected and who came.</summary>
public sealed class ShowDay(ReadDb db, CurrentActor current, ListTeams teams)
{
    public sealed record View(CollectiveDay Day, Cluster Cluster, IReadOnlyList<ListTeams.Row> Teams, bool MayManage);

    public async Task<View?> RunAsync(CollectiveDayId id, CancellationToken cancellationToken)
    {
        var day = await db.CollectiveDays.VisibleTo(db, current.Actor).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (day is null) return null;
        var cluster = await db.Clusters.SingleAsync(c => c.Id == day.ClusterId, cancellationToken);
        var expected = await teams.RunAsync([.. cluster.MembersOn(day.On)], day.On, cancellationToken);
        return new(day, cluster, expected, ClusterRights.MayManage(current.Actor, cluster.Id, cluster.Region));
    }
}
