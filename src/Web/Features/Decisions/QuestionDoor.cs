using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Behind "on décide": the questions that wait for the committee.</summary>
public sealed class QuestionDoor(ReadDb db, TimeProvider clock, Texts texts) : IDoorSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var waiting = await db.Questions.Where(q => q.EstablishmentId == establishment && q.AnsweredOn == null).OrderBy(q => q.DueOn).Take(2).ToListAsync(cancellationToken);
        return
        [
            .. waiting.Select(q => new DoorItem(
                Door.Decide, texts.Own(q.Text), $"/questions/{q.Id.Value}", q.IsLate(today) ? texts["réponse en retard"] : texts["réponse attendue le {0}", q.DueOn],
                q.AskedOn.AtInParis(new(9, 0)))),
        ];
    }
}
