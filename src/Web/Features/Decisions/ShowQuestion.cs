using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>One question to the committee, with its subject and its answer.</summary>
public sealed class ShowQuestion(ReadDb db, CurrentActor current)
{
    public sealed record View(CommitteeQuestion Question, string? TopicTitle);

    public async Task<Result<View>> RunAsync(QuestionId questionId, CancellationToken cancellationToken)
    {
        var question = await db.Questions.VisibleTo(current.Actor).SingleOrDefaultAsync(q => q.Id == questionId, cancellationToken);
        if (question is null) return Error.NotFound("question.unknown");
        var topic = question.TopicId is { } id ? await db.Topics.Where(t => t.Id == id).Select(t => t.Title).SingleOrDefaultAsync(cancellationToken) : null;
        return new View(question, topic);
    }
}
