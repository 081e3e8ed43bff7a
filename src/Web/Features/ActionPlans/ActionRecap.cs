using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>For "où nous en étions": acts promised, done and late, ideas whose day has come.</summary>
public sealed class ActionRecap(ReadDb db, TimeProvider clock, Texts texts) : IRecapSource
{
    public async Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var items = await db.ActionItems
            .Where(a => a.EstablishmentId == establishment && (a.State == ActionState.Planned || (a.State == ActionState.Done && a.EndedOn >= since)))
            .OrderBy(a => a.DueOn).ToListAsync(cancellationToken);
        var ideas = await db.ParkedIdeas.Where(i => i.EstablishmentId == establishment && i.State == ParkedState.Waiting && i.ReviewOn <= today)
            .OrderBy(i => i.ReviewOn).ToListAsync(cancellationToken);
        return
        [
            .. items.Select(a => new RecapLine(
                a.State is ActionState.Done ? RecapKind.Done : a.IsLate(today) ? RecapKind.Late : RecapKind.Promised,
                texts["{0} : {1}", texts.Own(a.Owner), texts.Own(a.What)], $"/actions/{a.Id.Value}", a.EndedOn ?? a.DueOn)),
            .. ideas.Select(i => new RecapLine(RecapKind.Open, texts["On devait y revenir : {0}", texts.Own(i.Title)], $"/idees/{i.Id.Value}", i.ReviewOn)),
        ];
    }
}
