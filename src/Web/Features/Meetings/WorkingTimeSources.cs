using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>A feature in which people give working time that somebody noted.</summary>
public interface IWorkedTimeSource
{
    Task<IReadOnlyList<WorkedSpan>> SpansAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}

/// <summary>Hours given in meetings: those where the person was noted present.</summary>
public sealed class MeetingTime(ReadDb db, Texts texts) : IWorkedTimeSource
{
    public async Task<IReadOnlyList<WorkedSpan>> SpansAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var meetings = await db.Meetings
            .Where(m => m.On >= from && m.On <= to && m.State != MeetingState.Cancelled && m.Attendances.Any(a => a.PersonId == person && a.IsPresent))
            .Select(m => new { m.On, m.StartsAt, m.EndsAt, m.Title, m.Place }).ToListAsync(cancellationToken);
        return [.. meetings.Select(m => new WorkedSpan(m.On, m.StartsAt, m.EndsAt, texts.Own(m.Title), m.Place))];
    }
}
