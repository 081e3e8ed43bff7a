using Essaim.Domain.Clusters;
using Essaim.Domain.Common;

namespace Essaim.Web.Features.Clusters;

/// <summary>Cancels a support visit and says why.</summary>
public sealed class CancelVisit(ClusterWork work, TimeProvider clock)
{
    public sealed record Command(SupportVisitId VisitId, string Reason);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.OfVisitAsync(command.VisitId, visit => visit.Cancel(command.Reason, clock.GetUtcNow()), cancellationToken);
}
