using Essaim.Data;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Essaim.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Says a subject again, better: its title and the situation behind it.</summary>
public sealed class DescribeTopic(Db db, CurrentActor current)
{
    /// <param name="Seen">The mark of the words that the writer began from, when they began from any.</param>
    public sealed record Command(TopicId TopicId, string Title, Situation Situation, string? Seen = null);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => db.ChangeTopicAsync(
        current.Actor, Permission.CarryWork, command.TopicId,
        t => Seen.Meets(command.Seen, MarkOf(t), MarkOf(command.Title.Trim(), command.Situation.Trimmed())) ? Form.ChangedMeanwhile : t.Describe(command.Title, command.Situation), cancellationToken);

    internal static string MarkOf(Topic topic) => MarkOf(topic.Title, topic.Situation);

    private static string MarkOf(string title, Situation said) =>
        Seen.Of(title, said.Moment, said.Place, said.Work, said.Tool, said.EffectOnWork, said.EffectOnPerson, said.Proposal);
}

/// <summary>Adds where a subject also came up: a second kind of evidence makes it a priority that holds (E1).</summary>
public sealed class AddTopicSource(Db db, CurrentActor current)
{
    public sealed record Command(TopicId TopicId, EvidenceSource Source);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        db.ChangeTopicAsync(current.Actor, Permission.CarryWork, command.TopicId, t => t.AddSource(command.Source), cancellationToken);
}

/// <summary>Says what became of a subject, where a decision or a trial does not say it by itself.</summary>
public sealed class MoveTopic(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(TopicId TopicId, TopicState State, string Reason);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => db.ChangeTopicAsync(
        current.Actor, Permission.RecordDecision, command.TopicId, t => t.Become(command.State, command.Reason, clock.GetUtcNow()), cancellationToken);
}

/// <summary>For the program's own work, when something below has settled a subject and nobody in particular is asking.</summary>
public sealed class FollowTopic(Db db, TimeProvider clock)
{
    public async Task RunAsync(TopicId topicId, TopicState state, string reason, CancellationToken cancellationToken)
    {
        if (await db.Topics.SingleOrDefaultAsync(t => t.Id == topicId, cancellationToken) is not { } topic) return;
        _ = topic.Become(state, reason, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class TopicChanges
{
    public static async Task<Result<Done>> ChangeTopicAsync(
        this Db db, Actor actor, Permission needed, TopicId topicId, Func<Topic, Result<Done>> change, CancellationToken cancellationToken)
    {
        var topic = await db.Topics.VisibleTo(actor).SingleOrDefaultAsync(t => t.Id == topicId, cancellationToken);
        if (topic is null) return Error.NotFound("topic.unknown");
        if (!actor.May(needed, topic.EstablishmentId)) return Error.Forbidden("topic.read-only");
        if (change(topic).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
