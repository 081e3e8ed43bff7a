using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>Something that a tool gathered and a finding may cite: the source as it would be counted, and how the form calls it.</summary>
public sealed record EvidenceOffer(EvidenceSource Source, string Label);

/// <summary>A tool of the état des lieux that has counted something.</summary>
public interface IEvidenceOffer
{
    Task<IReadOnlyList<EvidenceOffer>> OffersAsync(DemarcheId demarche, CancellationToken cancellationToken);
}
