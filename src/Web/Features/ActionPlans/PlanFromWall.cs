using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>What a workshop decided on the spot waits for somebody to take it; what it parked comes back by itself.</summary>
public sealed class PlanFromWall(Db db, TimeProvider clock) : IReaction
{
    private const int MonthsParked = 3;

    public IReadOnlyCollection<string> Kinds => [nameof(WallGroupExited)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var exited = JsonSerializer.Deserialize<WallGroupExited>(entry.Payload)!;
        if (exited.Exit is not (WallExit.Decision or WallExit.Parked)) return;
        var group = exited.GroupId.Value;
        var wall = await db.Walls.Where(w => w.Id == exited.WallId).Select(w => new { w.EstablishmentId, w.DemarcheId }).SingleOrDefaultAsync(cancellationToken);
        if (wall is null) return;

        var topic = await db.Topics.Where(t => t.OriginGroupId == group).Select(t => (TopicId?)t.Id).SingleOrDefaultAsync(cancellationToken);
        var today = clock.Today();
        if (exited.Exit is WallExit.Decision)
        {
            if (await db.ActionItems.AnyAsync(a => a.OriginId == group, cancellationToken)) return;
            var proposed = ActionItem.Propose(new(Guid.CreateVersion7()), wall.EstablishmentId, wall.DemarcheId, topic, group, exited.Reason, today);
            if (!proposed.Failed(out _, out var item)) db.ActionItems.Add(item);
        }
        else
        {
            if (await db.ParkedIdeas.AnyAsync(i => i.OriginId == group, cancellationToken)) return;
            var parked = ParkedIdea.Park(
                new(Guid.CreateVersion7()), wall.EstablishmentId, wall.DemarcheId, topic, group, exited.Title, exited.Reason, Funding.None, today.AddMonths(MonthsParked), today);
            if (!parked.Failed(out _, out var idea)) db.ParkedIdeas.Add(idea);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
