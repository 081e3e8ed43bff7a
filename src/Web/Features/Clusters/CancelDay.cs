using Essaim.Domain.Clusters;
using Essaim.Domain.Common;

namespace Essaim.Web.Features.Clusters;

/// <summary>Cancels a collective day and says why; calendars learn it at their next reading.</summary>
public sealed class CancelDay(ClusterWork work, TimeProvider clock)
{
    public sealed record Command(CollectiveDayId DayId, string Reason);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.OfDayAsync(command.DayId, day => day.Cancel(command.Reason, clock.GetUtcNow()), cancellationToken);
}
