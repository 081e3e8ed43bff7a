using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Hours given on collective days.</summary>
public sealed class ClusterTime(ReadDb db, Texts texts) : IWorkedTimeSource
{
    public async Task<IReadOnlyList<WorkedSpan>> SpansAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var days = await db.CollectiveDays
            .Where(d => d.State == DateState.Delivered && d.On >= from && d.On <= to && d.Present.Any(p => p.PersonId == person))
            .Select(d => new { d.On, d.StartsAt, d.EndsAt, d.Number, d.Place }).ToListAsync(cancellationToken);
        return [.. days.Select(d => new WorkedSpan(d.On, d.StartsAt, d.EndsAt, texts["Journée collective {0}", d.Number], d.Place))];
    }
}
