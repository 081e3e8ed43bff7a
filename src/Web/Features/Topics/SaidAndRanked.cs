using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>The first two steps of every thread: what was said, and the two orders.</summary>
public sealed class SaidAndRanked(ReadDb db, ShowRankings rankings, CurrentActor current, Texts texts) : IThreadSource
{
    public async Task<IReadOnlyList<ThreadStep>> StepsAsync(Guid topicId, EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var id = new TopicId(topicId);
        var topic = await db.Topics.SingleAsync(t => t.Id == id, cancellationToken);
        var mayCarry = current.Actor.May(Permission.CarryWork, establishment);
        var steps = new List<ThreadStep>
        {
            new(10, texts["On l’a dit"], Days(topic), IsOpen: false, typeof(SaidStep), new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(SaidStep.Topic)] = topic, [nameof(SaidStep.MayChange)] = mayCarry,
            }),
        };

        if (!(await rankings.RunAsync(topic.DemarcheId, cancellationToken)).Failed(out _, out var view)
            && (view.Group?.Order.Contains(id) is true || (!view.IsHidden && view.Committee?.Order.Contains(id) is true)))
        {
            var days = new[] { view.Group?.HeldOn, view.IsHidden ? null : view.Committee?.HeldOn }.OfType<DateOnly>().Distinct().Order().Select(texts.ShortDate);
            steps.Add(new(
                20, view.Committee is null || view.IsHidden ? texts["On l’a classé"] : texts["On l’a classé, deux fois"], string.Join(" · ", days), IsOpen: false,
                typeof(RankedStep), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RankedStep.View)] = view, [nameof(RankedStep.TopicId)] = id }));
        }

        return steps;
    }

    private string Days(Topic topic)
    {
        var days = topic.Sources.Select(s => s.On).DefaultIfEmpty(DateOnly.FromDateTime(topic.OpenedAt.InParis().DateTime)).Distinct().Order().ToList();
        return days.Count is 1 ? texts.ShortDate(days[0]) : texts["du {0} au {1}", days[0], days[^1]];
    }
}
