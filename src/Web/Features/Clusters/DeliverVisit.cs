using Essaim.Domain.Clusters;
using Essaim.Domain.Common;

namespace Essaim.Web.Features.Clusters;

/// <summary>Notes that a support visit took place, and what was agreed.</summary>
public sealed class DeliverVisit(ClusterWork work, TimeProvider clock)
{
    public sealed record Command(SupportVisitId VisitId, string Note);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.OfVisitAsync(command.VisitId, visit => visit.Deliver(clock.Today(), command.Note), cancellationToken);
}
