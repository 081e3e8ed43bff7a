using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Puts a subject on the register by hand: what came up outside a wall.</summary>
public sealed class OpenTopic(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(TopicId TopicId, DemarcheId DemarcheId, TopicOrigin Origin, string Title, Situation Situation, IReadOnlyList<TopicSource> Sources);

    public async Task<Result<TopicId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == command.DemarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.CarryWork, demarche.EstablishmentId)) return Error.Forbidden("topic.read-only");
        if (await db.Topics.VisibleTo(current.Actor).AnyAsync(t => t.Id == command.TopicId, cancellationToken)) return command.TopicId;

        var opened = Topic.Open(
            command.TopicId, demarche.EstablishmentId, command.DemarcheId, command.Origin, command.Title, command.Situation, clock.GetUtcNow());
        if (opened.Failed(out var refused, out var topic)) return refused;
        foreach (var source in command.Sources)
        {
            if (topic.AddSource(source).Failed(out var error)) return error;
        }

        db.Topics.Add(topic);
        await db.SaveChangesAsync(cancellationToken);
        return topic.Id;
    }
}
