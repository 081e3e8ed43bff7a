using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>A topic says what became of it: tested when its trial is planned, then adopted, adapted, or not now with the reason.</summary>
internal sealed class TopicFollowsVerdict(ReadDb db, FollowTopic follow) : IReaction
{
    public IReadOnlyCollection<string> Kinds { get; } = [nameof(ExperimentPlanned), nameof(VerdictGiven)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var id = JsonDocument.Parse(entry.Payload).RootElement.GetProperty(nameof(VerdictGiven.ExperimentId)).GetProperty("Value").GetGuid();
        var experimentId = new ExperimentId(id);
        var experiment = await db.Experiments.SingleOrDefaultAsync(e => e.Id == experimentId, cancellationToken);
        if (experiment?.TopicId is not { } topic) return;
        var (state, reason) = experiment.Verdict switch
        {
            null => (TopicState.Tested, ""),
            { Kind: VerdictKind.Adopted } verdict => (TopicState.Adopted, verdict.Reason),
            { Kind: VerdictKind.Adapted } verdict => (TopicState.Adapted, verdict.Reason),
            var verdict => (TopicState.NotNow, verdict.Reason),
        };
        await follow.RunAsync(topic, state, reason.Length > Situation.Longest ? reason[..Situation.Longest] : reason, cancellationToken);
    }
}
