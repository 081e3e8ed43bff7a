using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Data.Demarches;
using Essaim.Data.Establishments;
using Essaim.Data.Meetings;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Steering;

/// <summary>One date of the coming weeks, with what it is and where it leads.</summary>
public sealed record ComingDate(DateOnly On, TimeOnly StartsAt, string Title, string Place, string Href);

/// <summary>A démarche, a cluster or a region that the reader follows.</summary>
public sealed record FollowedPlace(string Name, string Href);

/// <summary>One person's first page.</summary>
public sealed record WeekView(
    string GivenName, IReadOnlyList<NextAction> Actions, IReadOnlyList<ComingDate> Dates, ShortRecap Recap, IReadOnlyList<FollowedPlace> Places, DateOnly Today)
{
    /// <summary>Somebody without a place of work or a region to follow: their page says what is open to them.</summary>
    public bool IsOutside { get; init; }
}

/// <summary>What is expected of the reader, what comes, and what moved in their establishments lately.</summary>
public sealed class ShowWeek(
    ReadDb db, CurrentActor current, ListNextActions nextActions, IEnumerable<IRecapSource> recaps, Texts texts, TimeProvider clock)
{
    private const int DaysAhead = 21;
    private const int DaysBack = 14;
    private const int MostDates = 6;
    private const int MostPlaces = 12;

    public async Task<WeekView> RunAsync(CancellationToken cancellationToken)
    {
        var (actor, today) = (current.Actor, clock.Today());
        var name = await db.Persons.Where(p => p.Id == actor.Id).Select(p => p.GivenName).SingleOrDefaultAsync(cancellationToken) ?? "";
        return new(
            name, await nextActions.RunAsync(actor, cancellationToken), await DatesAsync(actor, today, cancellationToken),
            RecapComposer.Compose(await LinesAsync(actor, today, cancellationToken)), await PlacesAsync(actor, cancellationToken), today)
        {
            IsOutside = actor is { Establishments: [], Clusters: [], Regions: [], IsNational: false },
        };
    }

    private async Task<List<RecapLine>> LinesAsync(Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var lines = new List<RecapLine>();
        var names = await NamesAsync(actor, [.. actor.Establishments.Take(MostPlaces)], cancellationToken);
        foreach (var (establishment, name) in names)
        {
            foreach (var source in recaps)
            {
                var told = await source.LinesAsync(establishment, today.AddDays(-DaysBack), cancellationToken);
                lines.AddRange(told.Select(l => names.Count == 1 ? l : l with { Detail = Joined(name, l.Detail) }));
            }
        }

        return lines;
    }

    private async Task<List<ComingDate>> DatesAsync(Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(DaysAhead);
        var meetings = await db.Meetings.VisibleTo(actor).Where(m => m.State == MeetingState.Open && m.On >= today && m.On <= until)
            .OrderBy(m => m.On).Take(MostDates).Select(m => new { m.Id, m.EstablishmentId, m.On, m.StartsAt, m.Title, m.Place }).ToListAsync(cancellationToken);
        var days = await db.CollectiveDays.VisibleTo(db, actor).Where(d => d.State == DateState.Planned && d.On >= today && d.On <= until)
            .OrderBy(d => d.On).Take(MostDates).Select(d => new { d.ClusterId, d.Number, d.On, d.StartsAt, d.Place }).ToListAsync(cancellationToken);
        var visits = await db.SupportVisits.VisibleTo(db, actor).Where(v => v.State == DateState.Planned && v.On >= today && v.On <= until)
            .OrderBy(v => v.On).Take(MostDates).Select(v => new { v.ClusterId, v.EstablishmentId, v.On, v.Half }).ToListAsync(cancellationToken);
        var names = await NamesAsync(actor, [.. visits.Select(v => v.EstablishmentId).Union(meetings.Select(m => m.EstablishmentId).OfType<EstablishmentId>())], cancellationToken);
        string At(EstablishmentId? establishment, string place) => // Whoever has one place of work knows where it is.
            establishment is { } e && actor.Establishments.Count != 1 ? Joined(names.GetValueOrDefault(e), place) : place;

        return
        [
            .. meetings.Select(m => new ComingDate(m.On, m.StartsAt, m.Title, At(m.EstablishmentId, m.Place), $"/reunions/{m.Id.Value}"))
                .Concat(days.Select(d => new ComingDate(d.On, d.StartsAt, texts["Journée {0} du cluster", d.Number], d.Place, $"/clusters/{d.ClusterId.Value}")))
                .Concat(visits.Select(v => new ComingDate(
                    v.On, v.Half is HalfDay.Morning ? new(9, 0) : new(14, 0), texts["Visite d’appui de l’Aract"], At(v.EstablishmentId, ""), $"/clusters/{v.ClusterId.Value}")))
                .OrderBy(d => d.On).ThenBy(d => d.StartsAt).Take(MostDates),
        ];
    }

    private Task<Dictionary<EstablishmentId, string>> NamesAsync(Actor actor, List<EstablishmentId> of, CancellationToken cancellationToken) =>
        db.Establishments.VisibleTo(actor).Where(e => of.Contains(e.Id)).OrderBy(e => e.Name).ToDictionaryAsync(e => e.Id, e => e.Name, cancellationToken);

    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private async Task<List<FollowedPlace>> PlacesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var demarches = await db.Demarches.VisibleTo(actor).OrderByDescending(d => d.StartedOn).Take(MostPlaces)
            .Join(db.Establishments, d => d.EstablishmentId, e => e.Id, (d, e) => new { d.Id, e.Name }).ToListAsync(cancellationToken);
        var clusters = await db.Clusters.VisibleTo(actor).OrderByDescending(c => c.FormedOn).Take(MostPlaces).Select(c => new { c.Id, c.Title }).ToListAsync(cancellationToken);
        return
        [
            .. actor.Regions.Select(r => new FollowedPlace(Domain.Establishments.Regions.NameOf(r), $"/region/{r.Value}")),
            .. clusters.Select(c => new FollowedPlace(c.Title, $"/clusters/{c.Id.Value}")),
            .. demarches.Select(d => new FollowedPlace(d.Name, $"/demarches/{d.Id.Value}")),
        ];
    }
}
