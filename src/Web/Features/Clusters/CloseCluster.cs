using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Ends a cluster for good: who went to the end and who stopped is written in the register of the wave, with the day (K4). Twice is once.</summary>
public sealed class CloseCluster(Db db, ClusterWork work, TimeProvider clock)
{
    /// <param name="Stopped">Establishments that did not go to the end, with why.</param>
    public sealed record Command(ClusterId ClusterId, string Because, IReadOnlyDictionary<EstablishmentId, string> Stopped);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => work.OfClusterAsync(
        command.ClusterId,
        async cluster =>
        {
            var open = await db.CollectiveDays.CountAsync(d => d.ClusterId == cluster.Id && d.State == DateState.Planned, cancellationToken)
                + await db.SupportVisits.CountAsync(v => v.ClusterId == cluster.Id && v.State == DateState.Planned, cancellationToken);
            return cluster.Close(clock.Today(), command.Because, command.Stopped, open);
        },
        cancellationToken, alsoClosed: true);
}
