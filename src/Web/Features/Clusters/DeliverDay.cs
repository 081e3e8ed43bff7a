using Essaim.Domain.Clusters;
using Essaim.Domain.Common;

namespace Essaim.Web.Features.Clusters;

/// <summary>Notes who came to a collective day, which their certificates rest on.</summary>
public sealed class DeliverDay(ClusterWork work, TimeProvider clock)
{
    public sealed record Command(CollectiveDayId DayId, IReadOnlyCollection<DayAttendance> Present);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.OfDayAsync(command.DayId, day => day.Deliver(command.Present, clock.Today()), cancellationToken);
}
