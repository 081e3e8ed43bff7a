using Essaim.Data;
using Essaim.Data.Meetings;
using Essaim.Domain.Access;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>The meetings of one place, the newest first, a page at a time.</summary>
public sealed class ListMeetings(ReadDb db, CurrentActor current)
{
    public const int PageSize = 20;

    public sealed record Row(MeetingId Id, MeetingKind Kind, string Title, DateOnly On, TimeOnly StartsAt, MeetingState State, int Decided, int Present);

    /// <param name="before">Meetings of earlier days only: the key of the next page.</param>
    public Task<List<Row>> RunAsync(Reach reach, DateOnly? before, CancellationToken cancellationToken) => db.Meetings.VisibleTo(current.Actor)
        .Where(m => m.EstablishmentId == reach.Establishment && m.ClusterId == reach.Cluster && m.Region == reach.Region)
        .Where(m => before == null || m.On < before)
        .OrderByDescending(m => m.On).ThenByDescending(m => m.StartsAt).Take(PageSize)
        .Select(m => new Row(
            m.Id, m.Kind, m.Title, m.On, m.StartsAt, m.State, m.Lines.Count(l => l.Kind == MinuteKind.Decided), m.Attendances.Count(a => a.IsPresent)))
        .ToListAsync(cancellationToken);
}
