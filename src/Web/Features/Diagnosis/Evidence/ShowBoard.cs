using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>The evidence board of a démarche, one of its findings, what may still be cited, and what was already known elsewhere.</summary>
public sealed class ShowBoard(ReadDb db, CurrentActor current, IEnumerable<IEvidenceOffer> offers)
{
    /// <param name="People">The whole payroll: under twenty, figures are not cut (E11).</param>
    public sealed record View(
        DemarcheId DemarcheId, EstablishmentId EstablishmentId, string DemarcheTitle, int People, IReadOnlyList<Finding> Findings, SharedDiagnosis? Agreed, int Signals, bool MayChange)
    {
        public IReadOnlyList<Error> Missing => SharedDiagnosis.Missing([.. Findings]);

        /// <summary>Findings recorded or taken off since the board was last agreed upon.</summary>
        public int ChangedSince => Agreed is null ? 0 : Findings.Count(f => f.IsWithdrawn == Agreed.Findings.Contains(f.Id));

        public IEnumerable<Finding> Of(FindingKind kind) => Findings.Where(f => f.Kind == kind && !f.IsWithdrawn);

        public IEnumerable<Finding> Withdrawn => Findings.Where(f => f.IsWithdrawn);
    }

    public sealed record FindingView(Finding Finding, string DemarcheTitle, bool MayChange);

    public sealed record SignalsView(string DemarcheTitle, IReadOnlyList<Signal> Signals, bool MayChange);

    public async Task<Result<View>> RunAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        if (await DemarcheAsync(id, cancellationToken) is not { } demarche) return Error.NotFound("demarche.unknown");
        var people = await db.Establishments.Where(e => e.Id == demarche.EstablishmentId).Select(e => e.Headcount).SingleAsync(cancellationToken);
        var findings = await db.Findings.Where(f => f.DemarcheId == id).OrderBy(f => f.RecordedAt).ToListAsync(cancellationToken);
        var agreed = await db.SharedDiagnoses.Where(d => d.DemarcheId == id).OrderByDescending(d => d.HeldOn).ThenByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
        var signals = await db.Signals.CountAsync(s => s.DemarcheId == id && s.SetAsideBecause == "", cancellationToken);
        return new View(id, demarche.EstablishmentId, demarche.Title, people, findings, agreed, signals, MayChange(demarche.EstablishmentId));
    }

    public async Task<Result<FindingView>> FindingAsync(FindingId id, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(current.Actor).SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (finding is null) return Error.NotFound("finding.unknown");
        var title = await db.Demarches.Where(d => d.Id == finding.DemarcheId).Select(d => d.Title).SingleAsync(cancellationToken);
        return new FindingView(finding, title, MayChange(finding.EstablishmentId));
    }

    public async Task<Result<SignalsView>> SignalsAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        if (await DemarcheAsync(id, cancellationToken) is not { } demarche) return Error.NotFound("demarche.unknown");
        var signals = await db.Signals.Where(s => s.DemarcheId == id).OrderByDescending(s => s.On).ThenBy(s => s.Document).Take(500).ToListAsync(cancellationToken);
        return new SignalsView(demarche.Title, signals, MayChange(demarche.EstablishmentId));
    }

    public async Task<IReadOnlyList<EvidenceOffer>> OffersAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        var found = new List<EvidenceOffer>();
        foreach (var offer in offers) found.AddRange(await offer.OffersAsync(id, cancellationToken));
        return found;
    }

    private Task<Demarche?> DemarcheAsync(DemarcheId id, CancellationToken cancellationToken) =>
        db.Demarches.VisibleTo(current.Actor).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);

    private bool MayChange(EstablishmentId establishment) => current.Actor.May(Permission.CarryWork, establishment);
}
