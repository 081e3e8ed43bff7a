using Essaim.Data;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>What walls expect of their host: to go on with the one of today, and to let everything out of one that was left half-way.</summary>
public sealed class WallActions(ReadDb db, Texts texts, TimeProvider clock) : INextActionSource
{
    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (me, today) = (actor.Id, clock.Today());
        var mine = await db.Walls.VisibleTo(actor).Where(w => w.HostId == me && w.Phase != WallPhase.Closed && w.HeldOn <= today)
            .OrderBy(w => w.HeldOn).Take(10).ToListAsync(cancellationToken);
        return
        [
            .. mine.Select(w => new NextAction(
                w.HeldOn == today ? texts["Animer le mur « {0} »", texts.Own(w.Question)] : texts["Donner une sortie à chaque paquet du mur « {0} »", texts.Own(w.Question)],
                w.HeldOn == today ? texts["La salle vous attend : écrire, ranger, voter, sortir."] : texts["Ceux qui ont écrit attendent de savoir ce que leurs mots deviennent."],
                w.HeldOn == today ? 45 : 15, w.HeldOn, $"/murs/{w.Id.Value}", 55, w.EstablishmentId)),
        ];
    }
}
