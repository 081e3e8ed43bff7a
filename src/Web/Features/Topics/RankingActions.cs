using Essaim.Data;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Asks the group for its order, then the committee for its own, then for the reasons between the two.</summary>
public sealed class RankingActions(ReadDb db, Texts texts) : INextActionSource
{
    /// <summary>With fewer subjects there is nothing to order.</summary>
    private const int WorthRanking = 3;

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RankForGroup) && !actor.May(Permission.RankForCommittee)) return [];
        var open = await db.Topics.VisibleTo(actor)
            .Where(t => t.State == TopicState.Received || t.State == TopicState.Grouped || t.State == TopicState.Discussed)
            .Select(t => new { t.DemarcheId, t.EstablishmentId, t.Id }).ToListAsync(cancellationToken);
        var rankings = await db.Rankings.VisibleTo(actor).ToListAsync(cancellationToken);

        var actions = new List<NextAction>();
        foreach (var demarche in open.GroupBy(t => new { t.DemarcheId, t.EstablishmentId }))
        {
            var (id, establishment) = (demarche.Key.DemarcheId, demarche.Key.EstablishmentId);
            var group = Last(rankings, RankingBody.Group);
            var committee = Last(rankings, RankingBody.Committee);
            var (forGroup, forCommittee) = (actor.May(Permission.RankForGroup, establishment), actor.May(Permission.RankForCommittee, establishment));

            if (group is null && demarche.Count() >= WorthRanking && forGroup)
                actions.Add(ToRankForGroup(id.Value, establishment, demarche.Count()));
            else if (group is not null && committee is null && forCommittee)
                actions.Add(ToRankForCommittee(id.Value, establishment));
            else if (group is not null && committee is { ReturnedAt: null } && forCommittee)
                actions.Add(ToExplain(id.Value, establishment, committee.Unexplained(group.Order).Count));

            Ranking? Last(IEnumerable<Ranking> all, RankingBody body) =>
                all.Where(r => r.DemarcheId == id && r.Body == body).MaxBy(r => r.Number);
        }

        return actions;
    }

    private NextAction ToRankForGroup(Guid demarche, EstablishmentId establishment, int subjects) => new(
        texts["Classer les sujets avec le groupe de travail"], texts.Count(subjects, "{0} sujet attend un ordre. Le COPIL classera ensuite, de son côté.", "{0} sujets attendent un ordre. Le COPIL classera ensuite, de son côté."),
        45, null, $"/demarches/{demarche}/priorites/groupe", 60, establishment);

    private NextAction ToRankForCommittee(Guid demarche, EstablishmentId establishment) => new(
        texts["Classer les sujets en COPIL"], texts["Le groupe de travail a donné son ordre et attend le vôtre."], 30, null, $"/demarches/{demarche}/priorites/copil", 65, establishment);

    private NextAction ToExplain(Guid demarche, EstablishmentId establishment, int missing) => missing > 0
        ? new(
            texts["Expliquer pourquoi le COPIL classe autrement"], texts.Count(missing, "{0} écart attend sa raison écrite avant de revenir au groupe.", "{0} écarts attendent leur raison écrite avant de revenir au groupe."),
            15, null, $"/demarches/{demarche}/priorites#ecarts", 70, establishment)
        : new(
            texts["Rendre l’ordre du COPIL au groupe"], texts["Toutes les raisons sont écrites : le groupe peut les lire."], 2, null, $"/demarches/{demarche}/priorites#ecarts", 70, establishment);
}
