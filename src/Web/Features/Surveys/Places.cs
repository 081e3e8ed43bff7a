using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Establishments;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>A place that has questionnaires of its own, by its name.</summary>
/// <param name="Key">As a form sends it: <c>e:…</c>, <c>c:…</c> or <c>r:52</c>.</param>
public sealed record Place(string Key, Reach Reach, string Name);

/// <summary>The establishments, clusters and regions that somebody reads, by name.</summary>
public sealed class Places(ReadDb db, CurrentActor current)
{
    public async Task<IReadOnlyList<Place>> ReadableAsync(CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        var (own, clusters) = (actor.Establishments, actor.Clusters);
        var establishments = await db.Establishments.Where(e => own.Contains(e.Id)).OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync(cancellationToken);
        var groups = await db.Clusters.Where(c => clusters.Contains(c.Id)).OrderBy(c => c.Title).Select(c => new { c.Id, Name = c.Title }).ToListAsync(cancellationToken);
        return
        [
            .. establishments.Select(e => new Place($"e:{e.Id.Value}", Reach.Of(e.Id), e.Name)),
            .. groups.Select(c => new Place($"c:{c.Id.Value}", Reach.Of(c.Id), c.Name)),
            .. actor.Regions.Select(r => new Place($"r:{r.Value}", Reach.Of(r), Regions.NameOf(r))),
        ];
    }

    public async Task<IReadOnlyList<Place>> EditableAsync(CancellationToken cancellationToken) =>
        [.. (await ReadableAsync(cancellationToken)).Where(p => current.Actor.MayEdit(p.Reach))];
}
