using Essaim.Data;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Gathers what was written on the way from words to effect, for the composer.</summary>
public sealed class ReadTrail(ReadDb db)
{
    public async Task<Trail> RunAsync(Experiment experiment, Verdict verdict, CancellationToken cancellationToken)
    {
        var topic = experiment.TopicId is { } topicId
            ? await db.Topics.Where(t => t.Id == topicId).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new(
            topic is null ? null : new(topic.Title, SituationOf(topic)),
            new(
                experiment.Title, experiment.Hypothesis, ArmOf(experiment, ArmLetter.A), ArmOf(experiment, ArmLetter.B), experiment.StartsOn,
                experiment.WeekCount, [.. experiment.Adjustments.OrderBy(a => a.On).Select(a => a.Text)], verdict),
            await ActionsAsync(experiment, cancellationToken));
    }

    private static string SituationOf(Topic topic)
    {
        var told = topic.Situation;
        return string.Join('\n', new[] { told.Moment, told.Place, told.Work, told.Tool, told.EffectOnWork, told.EffectOnPerson }.Where(part => part.Length > 0));
    }

    /// <summary>What the plan holds because of this experiment or its topic, promised or done.</summary>
    private async Task<IReadOnlyList<TrailAction>> ActionsAsync(Experiment experiment, CancellationToken cancellationToken)
    {
        var (origin, topic) = (experiment.Id.Value, experiment.TopicId);
        return await db.Set<ActionItem>()
            .Where(a => a.EstablishmentId == experiment.EstablishmentId && (a.OriginId == origin || (topic != null && a.TopicId == topic)))
            .Where(a => a.State == ActionState.Planned || a.State == ActionState.Done)
            .OrderBy(a => a.CreatedOn).Select(a => new TrailAction(a.What, a.State == ActionState.Done)).ToListAsync(cancellationToken);
    }

    private static TrailArm ArmOf(Experiment experiment, ArmLetter letter)
    {
        var arm = experiment.Arm(letter);
        return new(letter, arm.Name, arm.What, arm.WentWrong);
    }
}
