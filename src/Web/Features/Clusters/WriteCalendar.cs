using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>The dates a person's seats give a right to today, as calendar programs read them. A seat that ended takes its dates away.</summary>
public sealed class WriteCalendar(ReadDb db, ActorLoader actors, Addresses addresses, Texts texts)
{
    /// <summary>Null when the secret opens nothing, or nothing any more.</summary>
    public async Task<string?> RunAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = CalendarSecret.HashOf(secret);
        var owner = await db.CalendarLinks.Where(l => l.SecretHash == hash).Select(l => (Guid?)l.PersonId.Value).SingleOrDefaultAsync(cancellationToken);
        if (owner is not { } id) return null;
        var actor = await actors.LoadAsync(new(id), cancellationToken);
        return CalendarFile.Write(texts["Agenda Essaim"], [.. await DaysAsync(actor, cancellationToken), .. await VisitsAsync(actor, cancellationToken)]);
    }

    private async Task<IEnumerable<CalendarEntry>> DaysAsync(Actor actor, CancellationToken cancellationToken)
    {
        var own = actor.Clusters;
        var titles = await db.Clusters.Where(c => own.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Title, cancellationToken);
        var days = await db.CollectiveDays.Where(d => own.Contains(d.ClusterId)).OrderBy(d => d.On).ToListAsync(cancellationToken);
        return days.Select(d => new CalendarEntry(
            $"journee-{d.Id.Value}@essaim", d.Sequence, d.ChangedAt, d.On, d.StartsAt, d.EndsAt,
            texts["Journée collective {0} : {1}", d.Number, titles[d.ClusterId]], d.Place, Described(d.Aim, d.Reason),
            addresses.Link($"/journees/{d.Id.Value}"), d.State is DateState.Cancelled));
    }

    private async Task<IEnumerable<CalendarEntry>> VisitsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var visits = await db.SupportVisits.VisibleTo(db, actor).OrderBy(v => v.On).ToListAsync(cancellationToken);
        var homes = actor.Establishments;
        visits.RemoveAll(v => !homes.Contains(v.EstablishmentId)); // Region referents see dates on pages; their calendar is not the adviser's.
        var names = await db.Establishments.Where(e => homes.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancellationToken);
        return visits.Select(v => new CalendarEntry(
            $"appui-{v.Id.Value}@essaim", v.Sequence, v.ChangedAt, v.On, v.StartsAt, v.EndsAt,
            texts["Appui individuel {0} : {1}", v.Number, names[v.EstablishmentId]], v.IsRemote ? texts["À distance"] : names[v.EstablishmentId],
            Described(v.Aim, v.Reason), addresses.Link($"/appuis/{v.Id.Value}"), v.State is DateState.Cancelled));
    }

    private string Described(string aim, string reason) => reason.Length == 0 ? texts.Own(aim) : $"{texts.Own(aim)}\n{texts.Own(reason)}".Trim();
}
