using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Tells everyone what became of a subject, in the trinôme's words (B18, I13).</summary>
public sealed class PublishAnswer(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(TopicId TopicId, string Said, string Answer);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var topic = await db.Topics.VisibleTo(current.Actor).Where(t => t.Id == command.TopicId)
            .Select(t => new { t.Id, t.EstablishmentId, t.DemarcheId, t.State }).SingleOrDefaultAsync(cancellationToken);
        if (topic is null) return Error.NotFound("topic.unknown");
        if (!current.Actor.May(Permission.CarryWork, topic.EstablishmentId)) return Error.Forbidden("answer.not-yours");

        var answer = await db.Answers.SingleOrDefaultAsync(a => a.TopicId == topic.Id, cancellationToken);
        if (answer is null) db.Answers.Add(answer = new(new(Guid.CreateVersion7()), topic.EstablishmentId, topic.DemarcheId, topic.Id));
        if (answer.Publish(command.Said, command.Answer, topic.State, clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}

/// <summary>Takes an answer off the mirror. What was printed stays printed.</summary>
public sealed class WithdrawAnswer(Db db, CurrentActor current, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(TopicId topicId, CancellationToken cancellationToken)
    {
        var answer = await db.Answers.VisibleTo(current.Actor).SingleOrDefaultAsync(a => a.TopicId == topicId, cancellationToken);
        if (answer is null) return Error.NotFound("answer.unknown");
        if (!current.Actor.May(Permission.CarryWork, answer.EstablishmentId)) return Error.Forbidden("answer.not-yours");
        if (answer.Withdraw(clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
