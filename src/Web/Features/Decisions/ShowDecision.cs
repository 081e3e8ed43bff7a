using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>One decision, with the subject and the question it answers.</summary>
public sealed class ShowDecision(ReadDb db, CurrentActor current)
{
    public sealed record View(Decision Decision, string? TopicTitle, string? Question);

    public async Task<Result<View>> RunAsync(DecisionId decisionId, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.VisibleTo(current.Actor).SingleOrDefaultAsync(d => d.Id == decisionId, cancellationToken);
        if (decision is null) return Error.NotFound("decision.unknown");
        var topic = decision.TopicId is { } topicId ? await db.Topics.Where(t => t.Id == topicId).Select(t => t.Title).SingleOrDefaultAsync(cancellationToken) : null;
        var question = decision.QuestionId is { } questionId
            ? await db.Questions.Where(q => q.Id == questionId).Select(q => q.Text).SingleOrDefaultAsync(cancellationToken) : null;
        return new View(decision, topic, question);
    }
}
