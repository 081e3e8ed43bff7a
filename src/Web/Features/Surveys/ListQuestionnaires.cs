using Essaim.Data;
using Essaim.Data.Surveys;
using Essaim.Domain.Access;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>The questionnaires of one's places, those in use first. Contents are not read: a list does not need them.</summary>
public sealed class ListQuestionnaires(ReadDb db, CurrentActor current, Places places)
{
    public const int Most = 100;

    public sealed record View(IReadOnlyList<Row> Rows, bool MayBegin);

    public sealed record Row(Guid Id, string Title, string Place, int? Version, DateTimeOffset? PublishedAt, bool IsArchived);

    public async Task<View> RunAsync(CancellationToken cancellationToken)
    {
        var readable = await places.ReadableAsync(cancellationToken);
        var found = await db.Questionnaires.VisibleTo(current.Actor).OrderBy(q => q.ArchivedAt != null).ThenBy(q => q.Title).Take(Most)
            .Select(q => new
            {
                q.Id, q.Title, q.EstablishmentId, q.ClusterId, q.Region, q.ArchivedAt,
                Last = q.Versions.OrderByDescending(v => v.Number).Select(v => new { v.Number, v.PublishedAt }).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return new(
            [
                .. found.Select(q => new Row(
                    q.Id.Value, q.Title, readable.FirstOrDefault(p => p.Reach == new Reach(q.EstablishmentId, q.ClusterId, q.Region))?.Name ?? "", q.Last?.Number, q.Last?.PublishedAt, q.ArchivedAt is not null)),
            ],
            readable.Any(p => current.Actor.MayEdit(p.Reach)));
    }
}
