using Essaim.Data;
using Essaim.Data.Topics;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>One subject and what was answered to everyone about it, if anything was.</summary>
public sealed class ShowAnswer(ReadDb db, CurrentActor current)
{
    public sealed record View(Topic Topic, Answer? Answer, string MirrorSlug);

    public async Task<Result<View>> RunAsync(TopicId topicId, CancellationToken cancellationToken)
    {
        var topic = await db.Topics.VisibleTo(current.Actor).SingleOrDefaultAsync(t => t.Id == topicId, cancellationToken);
        if (topic is null) return Error.NotFound("topic.unknown");
        var answer = await db.Answers.SingleOrDefaultAsync(a => a.TopicId == topicId, cancellationToken);
        var slug = await db.Establishments.Where(e => e.Id == topic.EstablishmentId).Select(e => e.Slug).SingleAsync(cancellationToken);
        return new View(topic, answer, slug);
    }
}
