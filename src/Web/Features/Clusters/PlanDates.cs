using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Sets the collective days and the support visits of a cluster on suggested dates, which may all be moved afterwards.</summary>
public sealed class PlanDates(Db db, ClusterWork work, TimeProvider clock)
{
    public sealed record Command(ClusterId ClusterId, DateOnly FirstDayOn, int Weeks = DayPlanner.UsualWeeks);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => work.OfClusterAsync<Done>(command.ClusterId, async cluster =>
    {
        if (await db.CollectiveDays.AnyAsync(d => d.ClusterId == cluster.Id, cancellationToken)) return ClusterErrors.AlreadyPlanned;
        if (command.Weeks is < 3 or > 20) return ClusterErrors.RhythmOutOfRange;

        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var days = DayPlanner.SuggestDays(command.FirstDayOn, weeks: command.Weeks);
        for (var i = 0; i < days.Count; i++) db.Add(CollectiveDay.Plan(new(Guid.CreateVersion7(now)), cluster.Id, i + 1, days[i], Aims.OfDay(i + 1), now));
        foreach (var visit in DayPlanner.SuggestVisits(days, [.. cluster.MembersOn(today)]))
            db.Add(SupportVisit.Plan(new(Guid.CreateVersion7(now)), cluster.Id, visit, Aims.OfVisit(visit.Number), now));
        return default(Done);
    }, cancellationToken);
}
