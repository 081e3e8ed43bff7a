using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Puts a subject on the register by hand: what came up outside a wall.</summary>
public sealed class OpenTopic(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(TopicId TopicId, DemarcheId DemarcheId, TopicOrigin Origin, string Title, Situation Situation, IReadOnlyList<EvidenceSource> Sources, FindingId? FindingId = null);

    public async Task<Result<TopicId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == command.DemarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.CarryWork, demarche.EstablishmentId)) return Error.Forbidden("topic.read-only");
        if (await db.Topics.VisibleTo(current.Actor).AnyAsync(t => t.Id == command.TopicId, cancellationToken)) return command.TopicId;

        var opened = Topic.Open(
            command.TopicId, demarche.EstablishmentId, command.DemarcheId, command.Origin, command.Title, command.Situation, clock.GetUtcNow(), finding: command.FindingId);
        if (opened.Failed(out var refused, out var topic)) return refused;
        foreach (var source in command.Sources)
        {
            if (topic.AddSource(source).Failed(out var error)) return error;
        }

        if (command.FindingId is { } finding)
        {
            var sources = await db.Findings.AsNoTracking().Where(f => f.Id == finding && f.DemarcheId == command.DemarcheId).SelectMany(f => f.Sources).ToListAsync(cancellationToken);
            foreach (var source in sources.Where(s => command.Sources.All(c => c.Id != s.Id))) _ = topic.AddSource(source);
        }

        db.Topics.Add(topic);
        await db.SaveChangesAsync(cancellationToken);
        return topic.Id;
    }
}
