using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Decisions;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>After a decision: its question has its answer, its subject says what became of it.</summary>
public sealed class FollowDecision(Db db, FollowTopic follow) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(DecisionTaken)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var taken = JsonSerializer.Deserialize<DecisionTaken>(entry.Payload)!;
        var decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == taken.DecisionId, cancellationToken);
        if (decision is null) return;

        if (decision.QuestionId is { } questionId && await db.Questions.SingleOrDefaultAsync(q => q.Id == questionId, cancellationToken) is { } question)
        {
            _ = question.Answer(decision.Text, decision.DecidedOn, decision.Id);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (decision.TopicId is not { } topic) return;
        if (decision.Outcome is DecisionOutcome.NotNow) await follow.RunAsync(topic, TopicState.NotNow, decision.Reasons, cancellationToken);
        else if (decision.Outcome is DecisionOutcome.Refused) await follow.RunAsync(topic, TopicState.Refused, decision.Reasons, cancellationToken);
        else if (!await IsFurtherAsync(topic, cancellationToken)) await follow.RunAsync(topic, TopicState.Discussed, "", cancellationToken);
    }

    /// <summary>A retained subject is discussed until a trial or an act says more; one that is already further stays where it is.</summary>
    private Task<bool> IsFurtherAsync(TopicId topic, CancellationToken cancellationToken) => db.Topics.AnyAsync(
        t => t.Id == topic && (t.State == TopicState.Tested || t.State == TopicState.Adopted || t.State == TopicState.Adapted), cancellationToken);
}
