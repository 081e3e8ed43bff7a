using Essaim.Data;
using Essaim.Domain.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>What was already known elsewhere and is followed up here.</summary>
public sealed class SignalEvidence(ReadDb db, Texts texts) : IEvidenceOffer
{
    public async Task<IReadOnlyList<EvidenceOffer>> OffersAsync(DemarcheId demarche, CancellationToken cancellationToken)
    {
        var signals = await db.Signals.Where(s => s.DemarcheId == demarche && s.SetAsideBecause == "").OrderByDescending(s => s.On).Take(100).ToListAsync(cancellationToken);
        return [.. signals.Select(s => new EvidenceOffer(s.AsSource(), texts["{0} : {1}", texts.Of(s.Channel), texts.Own(s.Text)]))];
    }
}
