using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Establishments;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>One page of progress for each establishment of a cluster: counts and dates only, in the order of their names, never a rank.</summary>
public sealed class ShowCluster(ReadDb db, CurrentActor current, TimeProvider clock)
{
    public sealed record Progress(
        EstablishmentId Id, string Name, EstablishmentKind Kind, int Headcount, string Phase, int DaysAttended, int Visits, int PromisesKept, int PromisesLate, DateOnly? LastActivityOn,
        bool MayOpen, string StoppedBecause);

    public sealed record View(
        Cluster Cluster, string? Adviser, IReadOnlyList<CollectiveDay> Days, IReadOnlyList<SupportVisit> Visits, IReadOnlyList<Progress> Establishments, bool IsSteeredByReader)
    {
        /// <summary>A closed cluster is only read.</summary>
        public bool MayManage => IsSteeredByReader && Cluster.ClosedOn is null;
    }

    public async Task<View?> RunAsync(ClusterId id, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (cluster is null) return null;
        var adviser = await db.Persons.Where(p => p.Id == cluster.AdviserId).Select(p => p.GivenName + " " + p.FamilyName).SingleOrDefaultAsync(cancellationToken);
        var days = await db.CollectiveDays.Where(d => d.ClusterId == id).OrderBy(d => d.Number).ToListAsync(cancellationToken);
        var visits = await db.SupportVisits.Where(v => v.ClusterId == id).OrderBy(v => v.On).ThenBy(v => v.Half).ToListAsync(cancellationToken);
        var progress = await ProgressAsync(cluster, days, visits, cancellationToken);
        return new(cluster, adviser, days, visits, progress, ClusterRights.MayManage(current.Actor, id, cluster.Region));
    }

    private async Task<List<Progress>> ProgressAsync(Cluster cluster, List<CollectiveDay> days, List<SupportVisit> visits, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var members = cluster.MembersOn(cluster.ClosedOn ?? today).ToList();
        var places = await db.Establishments.Where(e => members.Contains(e.Id)).OrderBy(e => e.Name)
            .Select(e => new { e.Id, e.Name, e.Kind, e.Headcount }).ToListAsync(cancellationToken);
        var phases = await db.Demarches.Where(d => d.ClusterId == cluster.Id).Select(d => new { d.EstablishmentId, d.Phase, d.State }).ToListAsync(cancellationToken);
        var promises = await db.Promises.Where(p => p.EstablishmentId != null && members.Contains(p.EstablishmentId.Value))
            .GroupBy(p => p.EstablishmentId!.Value)
            .Select(g => new { g.Key, Kept = g.Count(p => p.State == PromiseState.Kept), Late = g.Count(p => p.State == PromiseState.Open && p.DueOn < today) })
            .ToListAsync(cancellationToken);
        var activity = await db.Journal.Where(j => j.EstablishmentId != null && j.ActorId != null && members.Contains(j.EstablishmentId.Value))
            .GroupBy(j => j.EstablishmentId!.Value).Select(g => new { g.Key, Last = g.Max(j => j.At) }).ToListAsync(cancellationToken);
        return
        [
            .. from place in places
               let promised = promises.Find(p => p.Key == place.Id)
               let last = activity.Find(a => a.Key == place.Id)?.Last
               select new Progress(
                   place.Id, place.Name, place.Kind, place.Headcount, phases.Find(p => p.EstablishmentId == place.Id)?.Phase.ToString() ?? "",
                   days.Count(d => d.State is DateState.Delivered && d.Present.Any(p => p.EstablishmentId == place.Id)),
                   visits.Count(v => v.State is DateState.Delivered && v.EstablishmentId == place.Id),
                   promised?.Kept ?? 0, promised?.Late ?? 0, last is { } at ? DateOnly.FromDateTime(at.InParis().DateTime) : null,
                   current.Actor.May(Permission.ReadWork, place.Id),
                   cluster.Members.First(m => m.EstablishmentId == place.Id && m.IsIn(cluster.ClosedOn ?? today)).LeftBecause),
        ];
    }
}
