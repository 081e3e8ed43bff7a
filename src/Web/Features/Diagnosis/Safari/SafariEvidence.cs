using Essaim.Data;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Features.Diagnosis.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>The photos that a group gave a title to, each out of all that were shown.</summary>
public sealed class SafariEvidence(ReadDb db, Texts texts) : IEvidenceOffer
{
    public async Task<IReadOnlyList<EvidenceOffer>> OffersAsync(DemarcheId demarche, CancellationToken cancellationToken)
    {
        var photos = await db.PhotoSafaris.Where(s => s.DemarcheId == demarche && s.Phase >= SafariPhase.Analysis).OrderByDescending(s => s.EndsOn).Take(5)
            .Join(
                db.SafariPhotos.Where(p => (p.State == PhotoState.Shown || p.State == PhotoState.Erased) && p.Analysis.Title != ""), s => s.Id, p => p.SafariId,
                (s, p) => new { p.Id, p.Analysis.Title, s.Mission, s.EndsOn, All = db.SafariPhotos.Count(o => o.SafariId == s.Id && (o.State == PhotoState.Shown || o.State == PhotoState.Erased)) })
            .ToListAsync(cancellationToken);
        return
        [
            .. photos.Select(p => new EvidenceOffer(
                new(p.Id.Value, SourceKind.Photos, 1, p.All, texts["« {0} », safari photo", p.Title], p.EndsOn),
                texts["Photo du safari : « {0} »", texts.Own(p.Title)])),
        ];
    }
}
