using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Experiments;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>A way that was adopted or adapted has to be put in place: the verdict proposes an action, somebody must take it with a day.</summary>
public sealed class ProposeFromVerdict(Db db, TimeProvider clock, Texts texts) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(VerdictGiven)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var given = JsonSerializer.Deserialize<VerdictGiven>(entry.Payload)!;
        var origin = given.ExperimentId.Value;
        if (given.Kept is not { } kept || await db.ActionItems.AnyAsync(a => a.OriginId == origin, cancellationToken)) return;
        var experiment = await db.Experiments.AsNoTracking().SingleOrDefaultAsync(e => e.Id == given.ExperimentId, cancellationToken);
        if (experiment is null) return;

        var way = experiment.Arm(kept).Name;
        var what = given.Kind is VerdictKind.Adapted ? texts["Mettre en place, adapté : {0}", way] : texts["Mettre en place : {0}", way];
        var proposed = ActionItem.Propose(
            new(Guid.CreateVersion7()), given.EstablishmentId, given.DemarcheId, given.TopicId, origin, what.Length > ActionItem.LongestWhat ? what[..ActionItem.LongestWhat] : what, clock.Today());
        if (proposed.Failed(out _, out var item)) return;
        db.ActionItems.Add(item);
        await db.SaveChangesAsync(cancellationToken);
    }
}
