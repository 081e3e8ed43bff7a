using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Decisions;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>A committee that says "not now" has given a day: the idea waits for it on the board, and comes back.</summary>
public sealed class ParkFromDecision(Db db, TimeProvider clock) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(DecisionTaken)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var taken = JsonSerializer.Deserialize<DecisionTaken>(entry.Payload)!;
        if (taken.Outcome is not DecisionOutcome.NotNow || taken.TopicId is not { } topic) return;
        var origin = taken.DecisionId.Value;
        if (await db.ParkedIdeas.AnyAsync(i => i.OriginId == origin || (i.TopicId == topic && i.State == ParkedState.Waiting), cancellationToken)) return;
        var decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == taken.DecisionId, cancellationToken);
        if (decision is not { ReviewOn: { } review }) return;

        var title = await db.Topics.Where(t => t.Id == topic).Select(t => t.Title).SingleAsync(cancellationToken);
        var today = clock.Today();
        var parked = ParkedIdea.Park(
            new(Guid.CreateVersion7()), decision.EstablishmentId, decision.DemarcheId, topic, origin, title, decision.Reasons, Funding.None,
            review > today ? review : today.AddDays(1), today);
        if (parked.Failed(out _, out var idea)) return;
        db.ParkedIdeas.Add(idea);
        await db.SaveChangesAsync(cancellationToken);
    }
}
