using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Web.Features.Clusters;

/// <summary>Stops a cluster for a time, with a cause that everyone may read.</summary>
public sealed class PauseCluster(ClusterWork work, TimeProvider clock)
{
    public sealed record Command(ClusterId ClusterId, string Cause);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.OfClusterAsync(command.ClusterId, cluster => Task.FromResult(cluster.Pause(clock.Today(), command.Cause)), cancellationToken);
}
