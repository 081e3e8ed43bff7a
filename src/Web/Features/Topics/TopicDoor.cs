using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Behind "on décide": the subjects that move, the last one first.</summary>
public sealed class TopicDoor(ReadDb db, Texts texts) : IDoorSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var topics = await db.Topics.Where(t => t.EstablishmentId == establishment && t.State != TopicState.Refused)
            .OrderByDescending(t => t.StateChangedAt).Take(3).Select(t => new { t.Id, t.Title, t.State, t.StateChangedAt }).ToListAsync(cancellationToken);
        return [.. topics.Select(t => new DoorItem(Door.Decide, texts.Own(t.Title), $"/sujets/{t.Id.Value}", texts.Of(t.State), t.StateChangedAt))];
    }
}
