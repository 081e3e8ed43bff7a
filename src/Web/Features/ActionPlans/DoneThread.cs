using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>The step "on fait" of a thread: the acts that came of the subject, and its parked idea.</summary>
public sealed class DoneThread(ReadDb db, CurrentActor current, TimeProvider clock, Texts texts) : IThreadSource
{
    public async Task<IReadOnlyList<ThreadStep>> StepsAsync(Guid topicId, EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var id = new TopicId(topicId);
        var items = await db.ActionItems.Where(a => a.TopicId == id).OrderBy(a => a.DueOn).ToListAsync(cancellationToken);
        var ideas = await db.ParkedIdeas.Where(i => i.TopicId == id).OrderBy(i => i.ReviewOn).ToListAsync(cancellationToken);
        if (items.Count + ideas.Count is 0) return [];
        var days = items.Select(i => i.EndedOn ?? i.DueOn).Concat(ideas.Select(i => (DateOnly?)i.ReviewOn)).OfType<DateOnly>().Order().Select(texts.ShortDate).ToList();
        return
        [
            new(60, items.Count > 0 ? texts["On le fait"] : texts["On le garde de côté"], days.Count > 0 ? days[^1] : texts["à prendre"], IsOpen: false, typeof(DoneStep),
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(DoneStep.Items)] = items, [nameof(DoneStep.Ideas)] = ideas, [nameof(DoneStep.Today)] = clock.Today(),
                    [nameof(DoneStep.MayCarry)] = current.Actor.May(Permission.CarryWork, establishment),
                }),
        ];
    }
}
