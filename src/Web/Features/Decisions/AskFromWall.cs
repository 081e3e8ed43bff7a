using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Decisions;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>A group that left its wall by a question has put it to the committee, with thirty days for an answer.</summary>
public sealed class AskFromWall(Db db, TimeProvider clock) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(WallGroupExited)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var exited = JsonSerializer.Deserialize<WallGroupExited>(entry.Payload)!;
        var group = exited.GroupId.Value;
        if (exited.Exit is not WallExit.Question || await db.Questions.AnyAsync(q => q.OriginGroupId == group, cancellationToken)) return;
        var wall = await db.Walls.Where(w => w.Id == exited.WallId).Select(w => new { w.EstablishmentId, w.DemarcheId }).SingleOrDefaultAsync(cancellationToken);
        if (wall is null) return;

        var topic = await db.Topics.Where(t => t.OriginGroupId == group).Select(t => (TopicId?)t.Id).SingleOrDefaultAsync(cancellationToken);
        var today = clock.Today();
        var asked = CommitteeQuestion.Ask(
            new(Guid.CreateVersion7()), wall.EstablishmentId, wall.DemarcheId, topic, exited.Reason, today, today.AddDays(CommitteeQuestion.DaysToAnswer), group);
        if (asked.Failed(out _, out var question)) return;
        db.Questions.Add(question);
        await db.SaveChangesAsync(cancellationToken);
    }
}
