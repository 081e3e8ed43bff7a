using Essaim.Data;
using Essaim.Data.Clusters;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>What a cluster expects: of its adviser, dates to set and to note; of the trinômes, the next day to prepare.</summary>
public sealed class ClusterActions(ReadDb db, Texts texts, TimeProvider clock) : INextActionSource
{
    private const int DaysAhead = 21;

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (today, mine) = (clock.Today(), actor.Clusters);
        if (mine.Count == 0) return [];
        var clusters = await db.Clusters.VisibleTo(actor).Where(c => mine.Contains(c.Id) && c.ClosedOn == null).Select(c => new { c.Id, c.Title, c.PausedOn }).ToListAsync(cancellationToken);
        var days = await db.CollectiveDays.Where(d => mine.Contains(d.ClusterId)).ToListAsync(cancellationToken);
        var actions = new List<NextAction>();
        foreach (var cluster in clusters.Where(c => c.PausedOn is null))
        {
            var manages = actor.May(Permission.ManageCluster, cluster.Id);
            var ofCluster = days.Where(d => d.ClusterId == cluster.Id && d.State is DateState.Planned).OrderBy(d => d.On).ToList();
            if (manages && !days.Exists(d => d.ClusterId == cluster.Id))
                actions.Add(new(texts["Poser les dates du cluster {0}", cluster.Title], texts["Les plannings se font des semaines à l’avance."], 15, null, $"/clusters/{cluster.Id.Value}/calendrier", 70));
            if (manages && ofCluster.Find(d => d.On <= today) is { } past)
                actions.Add(new(texts["Noter les présents de la journée {0}", past.Number], texts["Leurs heures comptent comme du travail : l’attestation en dépend."], 5, past.On, $"/journees/{past.Id.Value}", 65));
            if (!manages && ofCluster.Find(d => d.On >= today && d.On <= today.AddDays(DaysAhead)) is { } next)
                actions.Add(new(texts["Préparer la journée collective {0}", next.Number], next.Aim, 30, next.On, $"/journees/{next.Id.Value}", 40));
        }

        var visits = await db.SupportVisits.VisibleTo(db, actor).Where(v => v.State == DateState.Planned && v.On <= today && mine.Contains(v.ClusterId))
            .OrderBy(v => v.On).Take(20).ToListAsync(cancellationToken);
        actions.AddRange(visits.Where(v => actor.May(Permission.ManageCluster, v.ClusterId)).Select(v => new NextAction(
            texts["Noter l’appui individuel du {0}", v.On], texts["Ce qui a été convenu sur place se perd en une semaine."], 10, v.On, $"/appuis/{v.Id.Value}", 55, v.EstablishmentId)));
        return actions;
    }
}
