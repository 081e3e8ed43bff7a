using Essaim.Data;
using Essaim.Data.ActionPlans;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>Asks the trinôme to take what a verdict proposes, to face what is late, and to open again what was parked.</summary>
public sealed class PlanActions(ReadDb db, TimeProvider clock, Texts texts) : INextActionSource
{
    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.CarryWork)) return [];
        var today = clock.Today();
        var items = await db.ActionItems.VisibleTo(actor)
            .Where(a => a.State == ActionState.Draft || (a.State == ActionState.Planned && a.DueOn < today)).OrderBy(a => a.DueOn).Take(20).ToListAsync(cancellationToken);
        var ideas = await db.ParkedIdeas.VisibleTo(actor).Where(i => i.State == ParkedState.Waiting && i.ReviewOn <= today)
            .OrderBy(i => i.ReviewOn).Take(10).ToListAsync(cancellationToken);
        return
        [
            .. items.Where(a => actor.May(Permission.CarryWork, a.EstablishmentId)).Select(a => a.State is ActionState.Draft
                ? new NextAction(texts["Donner quelqu’un et une date à une action"], texts["Un verdict propose : « {0} »", a.What], 5, null, $"/actions/{a.Id.Value}", 68, a.EstablishmentId)
                : new NextAction(
                    texts["Dire où en est une action en retard"], texts["« {0} » était promis pour le {1}.", a.What, a.DueOn], 5, a.DueOn, $"/actions/{a.Id.Value}", 75, a.EstablishmentId)),
            .. ideas.Where(i => actor.May(Permission.CarryWork, i.EstablishmentId)).Select(i => new NextAction(
                texts["Rouvrir une idée mise de côté"], texts["« {0} » attendait cette date.", i.Title], 10, i.ReviewOn, $"/idees/{i.Id.Value}", 52, i.EstablishmentId)),
        ];
    }
}
