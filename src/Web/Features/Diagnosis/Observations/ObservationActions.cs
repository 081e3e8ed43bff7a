using Essaim.Data;
using Essaim.Data.Diagnosis.Observations;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>What observations expect of those who may carry them: the team's agreement before the day, the reading over after it.</summary>
public sealed class ObservationActions(ReadDb db, Texts texts, TimeProvider clock) : INextActionSource
{
    private const int DaysBefore = 7;

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (today, soon) = (clock.Today(), clock.Today().AddDays(DaysBefore));
        var waiting = await db.Observations.VisibleTo(actor)
            .Where(o => o.State == ObservationState.Ended || (o.State == ObservationState.Prepared && o.AgreedOn == null && o.HeldOn >= today && o.HeldOn <= soon))
            .OrderBy(o => o.HeldOn).Take(10).Select(o => new { o.Id, o.Title, o.State, o.HeldOn, o.EstablishmentId }).ToListAsync(cancellationToken);
        return
        [
            .. waiting.Where(o => actor.May(Permission.Observe, o.EstablishmentId) && actor.May(Permission.CarryWork, o.EstablishmentId)).Select(o => o.State is ObservationState.Ended
                ? new NextAction(
                    texts["Relire avec le groupe l’observation « {0} »", texts.Own(o.Title)], texts["Ceux que l’on a regardés corrigent avant que tout le monde voie."],
                    45, null, $"/observations/{o.Id.Value}/correction", 35, o.EstablishmentId)
                : new NextAction(
                    texts["Demander l’accord de l’équipe pour « {0} »", texts.Own(o.Title)], texts["Rien ne s’observe sans son accord."],
                    10, o.HeldOn, $"/observations/{o.Id.Value}", 35, o.EstablishmentId)),
        ];
    }
}
