using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Selection.Candidatures;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Reading;

/// <summary>A sent candidature as the region reads it: the dossier, one's own marks, and those of the other only when both are given.</summary>
public sealed class ShowReading(ShowCandidature show, ReadDb db, CurrentActor current)
{
    public sealed record View(ShowCandidature.View Dossier, Review? Mine, IReadOnlyList<(Review Review, string Reader)> Visible, bool IsOver, DossierScore? Score);

    public async Task<Result<View>> RunAsync(CandidatureId id, CancellationToken cancellationToken)
    {
        if ((await show.RunAsync(id, cancellationToken)).Failed(out var refused, out var dossier)) return refused;
        if (!current.Actor.Regions.Contains(dossier.Candidature.Region)) return Error.Forbidden("review.not-region");

        var me = current.Actor.Id;
        var reviews = await db.Reviews.VisibleTo(current.Actor).Where(r => r.CandidatureId == id).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var visible = BlindReading.VisibleTo(me, reviews);
        var readers = visible.Select(r => r.ReaderId).ToList();
        var names = await db.Persons.Where(p => readers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
        var over = BlindReading.IsOver(reviews);
        return new View(
            dossier, reviews.Find(r => r.ReaderId == me), [.. visible.Select(r => (r, names.GetValueOrDefault(r.ReaderId, "")))], over,
            over ? Scoring.Of(dossier.Call.Criteria, [.. visible.Select(r => r.Marks)]) : null);
    }
}
