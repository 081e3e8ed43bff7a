using Essaim.Data;
using Essaim.Data.Meetings;
using Essaim.Domain.Access;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>What meetings expect of a person: promises that come due, minutes that were left open.</summary>
public sealed class MeetingActions(ReadDb db, Texts texts, TimeProvider clock) : INextActionSource
{
    private const int DaysAhead = 14;

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (me, today) = (actor.Id, clock.Today());
        var soon = today.AddDays(DaysAhead);
        var promises = await db.Promises.Where(p => p.PersonId == me && p.State == PromiseState.Open && p.DueOn <= soon).ToListAsync(cancellationToken);
        var open = await db.Meetings.VisibleTo(actor)
            .Where(m => m.State == MeetingState.Open && m.On <= today).OrderBy(m => m.On).Take(20).ToListAsync(cancellationToken);
        return
        [
            .. promises.Select(p => new NextAction(
                texts["Tenir votre promesse : {0}", p.What],
                p.IsLateOn(today) ? texts["Elle était attendue le {0}. Dites où vous en êtes, même si c’est non.", p.DueOn] : texts["D’autres l’attendent pour avancer."],
                null, p.DueOn, $"/promesses/{p.Id.Value}", 60, p.EstablishmentId)),
            .. open.Where(m => MeetingRights.MayWrite(actor, m.Reach)).Select(m => new NextAction(
                m.On == today ? texts["Ouvrir la réunion : {0}", m.Title] : texts["Clore le compte rendu : {0}", m.Title],
                m.On == today ? texts["Le compte rendu s’écrit pendant la réunion."] : texts["Notez les présents et les décisions : rien à formaliser ensuite."],
                m.On == today ? 120 : 10, m.On, $"/reunions/{m.Id.Value}", 50, m.EstablishmentId)),
        ];
    }
}
