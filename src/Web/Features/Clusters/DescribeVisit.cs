using Essaim.Domain.Clusters;
using Essaim.Domain.Common;

namespace Essaim.Web.Features.Clusters;

/// <summary>Moves a support visit or says what it is for.</summary>
public sealed class DescribeVisit(ClusterWork work, TimeProvider clock)
{
    public sealed record Command(SupportVisitId VisitId, VisitFrame Frame);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.OfVisitAsync(command.VisitId, visit => visit.Describe(command.Frame, clock.GetUtcNow()), cancellationToken);
}
