using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Where a new trial may take place, and the topic it answers, if one was named.</summary>
public sealed class ShowPlanGround(ReadDb db, CurrentActor current)
{
    public sealed record Place(Guid Id, string Name);

    public sealed record View(string Demarche, TopicId? TopicId, string? Topic, IReadOnlyList<Place> Units);

    public async Task<Result<View>> RunAsync(DemarcheId id, TopicId? topicId, CancellationToken cancellationToken)
    {
        var own = current.Actor.Establishments;
        var demarche = await db.Demarches.Where(d => d.Id == id && own.Contains(d.EstablishmentId))
            .Select(d => new { d.Title, d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.CarryWork, demarche.EstablishmentId)) return Error.Forbidden("experiment.plan");

        var units = await db.Establishments.Where(e => e.Id == demarche.EstablishmentId).SelectMany(e => e.Units).OrderBy(u => u.Name)
            .Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        var topic = topicId is null
            ? null
            : await db.Topics.Where(t => t.Id == topicId && t.EstablishmentId == demarche.EstablishmentId).Select(t => t.Title).SingleOrDefaultAsync(cancellationToken);
        return new View(demarche.Title, topic is null ? null : topicId, topic, units.ConvertAll(u => new Place(u.Id.Value, u.Name)));
    }
}
