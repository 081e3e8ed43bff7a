using Essaim.Data;
using Essaim.Data.Meetings;
using Essaim.Domain.Access;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>What meetings leave to the recap: decisions, open questions, promises kept, running or late.</summary>
public sealed class MeetingRecap(ReadDb db, CurrentActor current, Texts texts, TimeProvider clock) : IRecapSource
{
    public async Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var meetings = await db.Meetings.VisibleTo(current.Actor)
            .Where(m => m.EstablishmentId == establishment && m.On >= since && m.State != MeetingState.Cancelled).ToListAsync(cancellationToken);
        var promises = await db.Promises.VisibleTo(current.Actor)
            .Where(p => p.EstablishmentId == establishment && (p.State == PromiseState.Open || p.SettledOn >= since)).ToListAsync(cancellationToken);
        return
        [
            .. from meeting in meetings
               from line in meeting.Lines
               where line.Kind is MinuteKind.Decided || (line.Kind is MinuteKind.Open && !line.IsSettled)
               select new RecapLine(
                   line.Kind is MinuteKind.Decided ? RecapKind.Decided : RecapKind.Open, line.Text, null, meeting.On,
                   $"{texts[MeetingWords.Of(meeting.Kind)]}, {texts.ShortDate(meeting.On)}"),
            .. promises.Where(p => p.State is not PromiseState.Abandoned).Select(p => LineOf(p, today)),
        ];
    }

    private RecapLine LineOf(Promise promise, DateOnly today)
    {
        var (text, href) = (texts["{0} : {1}", promise.Who, promise.What], $"/promesses/{promise.Id.Value}");
        if (promise.State is PromiseState.Kept) return new(RecapKind.Done, text, href, promise.SettledOn);
        if (!promise.IsLateOn(today)) return new(RecapKind.Promised, text, href, promise.DueOn, texts["avant le {0}", promise.DueOn]);
        var days = today.DayNumber - promise.DueOn.DayNumber;
        return new(RecapKind.Late, text, href, promise.DueOn, texts.Count(days, "{0} jour de retard", "{0} jours de retard"));
    }
}
