using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Topics;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>One subject, with every step that any feature knows of it, from words to effect.</summary>
public sealed class ShowTopic(ReadDb db, CurrentActor current, IEnumerable<IThreadSource> sources)
{
    public sealed record View(Topic Topic, string DemarcheTitle, IReadOnlyList<ThreadStep> Steps);

    public async Task<Result<View>> RunAsync(TopicId topicId, CancellationToken cancellationToken)
    {
        var topic = await db.Topics.VisibleTo(current.Actor).SingleOrDefaultAsync(t => t.Id == topicId, cancellationToken);
        if (topic is null) return Error.NotFound("topic.unknown");
        var title = await db.Demarches.Where(d => d.Id == topic.DemarcheId).Select(d => d.Title).SingleAsync(cancellationToken);

        var steps = new List<ThreadStep>();
        foreach (var source in sources) steps.AddRange(await source.StepsAsync(topic.Id.Value, topic.EstablishmentId, cancellationToken));
        return new View(topic, title, [.. steps.OrderBy(s => s.Order)]);
    }
}
