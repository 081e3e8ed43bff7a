using Essaim.Data;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Features.Diagnosis.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>Observations that their group has read over: each is one occasion, whatever was counted in it.</summary>
public sealed class ObservationEvidence(ReadDb db, Texts texts) : IEvidenceOffer
{
    public async Task<IReadOnlyList<EvidenceOffer>> OffersAsync(DemarcheId demarche, CancellationToken cancellationToken)
    {
        var shared = await db.Observations.Where(o => o.DemarcheId == demarche && o.State == ObservationState.Shared).OrderByDescending(o => o.HeldOn).Take(20)
            .Select(o => new { o.Id, o.Title, o.Place, o.HeldOn }).ToListAsync(cancellationToken);
        return
        [
            .. shared.Select(o => new EvidenceOffer(
                new(o.Id.Value, SourceKind.Observation, 1, null, texts["« {0} », {1}", o.Title, o.Place], o.HeldOn), texts["Observation du {0} : « {1} »", o.HeldOn, texts.Own(o.Title)])),
        ];
    }
}
