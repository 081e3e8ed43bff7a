using Essaim.Data;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>The named groups of the démarche's walls, with their notes counted.</summary>
public sealed class WallEvidence(ReadDb db, Texts texts) : IEvidenceOffer
{
    public async Task<IReadOnlyList<EvidenceOffer>> OffersAsync(DemarcheId demarche, CancellationToken cancellationToken)
    {
        var groups = await db.Walls.Where(w => w.DemarcheId == demarche && w.Phase >= WallPhase.Grouping).OrderByDescending(w => w.HeldOn).Take(10)
            .Join(
                db.WallGroups.Where(g => g.MergedIntoId == null && g.Name != ""), w => w.Id, g => g.WallId,
                (w, g) => new
                {
                    g.Id, g.Name, w.Question, w.HeldOn, w.Occasion,
                    Notes = db.WallNotes.Count(n => n.GroupId == g.Id && n.RemovedBecause == null),
                    All = db.WallNotes.Count(n => n.WallId == w.Id && n.RemovedBecause == null),
                })
            .ToListAsync(cancellationToken);
        return
        [
            .. groups.Where(g => g.Notes > 0).Select(g => new EvidenceOffer(
                new(g.Id.Value, SourceKind.WallNotes, g.Notes, g.All, texts["« {0} », {1}", g.Name, g.Occasion], g.HeldOn),
                texts["Mur du {0} : « {1} »", g.HeldOn, texts.Own(g.Name)])),
        ];
    }
}
