using Essaim.Domain.Clusters;
using Essaim.Domain.Common;

namespace Essaim.Web.Features.Clusters;

/// <summary>Rewrites the invitation to a collective day, or moves it with a reason.</summary>
public sealed class DescribeDay(ClusterWork work, TimeProvider clock)
{
    public sealed record Command(CollectiveDayId DayId, DayFrame Frame);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.OfDayAsync(command.DayId, day => day.Describe(command.Frame, clock.GetUtcNow()), cancellationToken);
}
