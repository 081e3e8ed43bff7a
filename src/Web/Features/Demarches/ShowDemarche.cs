using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Establishments;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>Everything on the page of a démarche: the one next action, where it stands, the recap, the doors, the path.</summary>
public sealed class ShowDemarche(
    ReadDb db, CurrentActor current, FindSettled settled, ListNextActions actions, ShowRecap recap, IEnumerable<IDoorSource> doors, TimeProvider clock)
{
    /// <summary>What stands behind a door; older things are one page further.</summary>
    private const int ItemsPerDoor = 3;

    private static readonly Role[] Carriers = [Role.Direction, Role.StaffRepresentative, Role.Professional, Role.QualityLead];

    public sealed record Carrier(string GivenName, string Profession, Role Role);

    public sealed record View(
        Demarche Demarche, Establishment Place, string? ClusterTitle, IReadOnlyList<Carrier> Carriers, string ReaderName, NextAction? Next, ShortRecap Recap,
        IReadOnlyList<DoorItem> Doors, IReadOnlyDictionary<string, Settled> Settled, int Meetings, bool MayCarry);

    public async Task<View?> RunAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        var demarche = await db.Demarches.VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (demarche is null) return null;
        var home = demarche.EstablishmentId;
        var place = await db.Establishments.SingleAsync(e => e.Id == home, cancellationToken);
        var cluster = await db.Clusters.Where(c => c.Id == demarche.ClusterId).Select(c => c.Title).SingleOrDefaultAsync(cancellationToken);
        var me = await db.Persons.Where(p => p.Id == actor.Id).Select(p => p.GivenName).SingleOrDefaultAsync(cancellationToken);
        var expected = demarche.State is DemarcheState.Running ? await actions.RunAsync(actor, cancellationToken) : [];
        var behind = new List<DoorItem>();
        foreach (var source in doors) behind.AddRange(await source.ItemsAsync(home, cancellationToken));
        return new(
            demarche, place, cluster, await CarriersAsync(home, cancellationToken), me ?? "",
            expected.FirstOrDefault(a => a.EstablishmentId == home),
            await recap.RunAsync(home, cancellationToken),
            [.. behind.GroupBy(i => i.Door).SelectMany(g => g.OrderByDescending(i => i.At).Take(ItemsPerDoor))],
            await settled.RunAsync(demarche, cancellationToken),
            await db.Meetings.CountAsync(m => m.EstablishmentId == home && m.State == MeetingState.Closed, cancellationToken),
            actor.May(Permission.CarryWork, home));
    }

    private async Task<List<Carrier>> CarriersAsync(EstablishmentId home, CancellationToken cancellationToken)
    {
        var rows = await (from mandate in db.Mandates.HeldOn(clock.Today())
                          where mandate.EstablishmentId == home && Carriers.Contains(mandate.Role)
                          join person in db.Persons on mandate.PersonId equals person.Id
                          select new { person.GivenName, person.Profession, mandate.Role }).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => r.Role).Select(r => new Carrier(r.GivenName, r.Profession, r.Role))];
    }
}
