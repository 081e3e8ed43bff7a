using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>A group that leaves a wall becomes a subject, with its notes counted; whichever way it left, what was said is on the register.</summary>
public sealed class OpenTopicFromWall(Db db, TimeProvider clock, Texts texts) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(WallGroupExited)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var exited = JsonSerializer.Deserialize<WallGroupExited>(entry.Payload)!;
        var group = exited.GroupId.Value;
        if (await db.Topics.AnyAsync(t => t.OriginGroupId == group, cancellationToken)) return;
        var wall = await db.Walls.AsNoTracking().SingleOrDefaultAsync(w => w.Id == exited.WallId, cancellationToken);
        if (wall is null) return;

        var proposal = exited.Exit is WallExit.Parked ? "" : exited.Reason;
        var opened = Topic.Open(
            new(Guid.CreateVersion7()), wall.EstablishmentId, wall.DemarcheId, TopicOrigin.Field, exited.Title, Situation.Unsaid with { Proposal = proposal }, clock.GetUtcNow(), group);
        if (opened.Failed(out _, out var topic)) return;
        if (exited.NoteCount > 0)
        {
            var all = await db.WallNotes.CountAsync(n => n.WallId == wall.Id, cancellationToken);
            var detail = texts["« {0} », {1}", wall.Question, wall.Occasion];
            _ = topic.AddSource(new(group, SourceKind.WallNotes, exited.NoteCount, Math.Max(all, exited.NoteCount), detail, wall.HeldOn));
        }

        var (state, reason) = exited.Exit is WallExit.Parked ? (TopicState.NotNow, exited.Reason) : (TopicState.Discussed, "");
        _ = topic.Become(state, reason, clock.GetUtcNow());
        db.Topics.Add(topic);
        await db.SaveChangesAsync(cancellationToken);
    }
}
