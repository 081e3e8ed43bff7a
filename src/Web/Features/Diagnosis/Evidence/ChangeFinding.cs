using Essaim.Data;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>Every change of a finding that stands on the board. Each may be asked twice and happens once.</summary>
public sealed class ChangeFinding(Db db, CurrentActor current)
{
    public Task<Result<Done>> RewordAsync(FindingId id, string text, CancellationToken cancellationToken) => RunAsync(id, f => f.Reword(text), cancellationToken);

    public Task<Result<Done>> CiteAsync(FindingId id, IReadOnlyList<EvidenceSource> sources, CancellationToken cancellationToken) => RunAsync(
        id,
        f =>
        {
            foreach (var source in sources)
            {
                if (f.Cite(source).Failed(out var refused)) return refused;
            }

            return sources.Count is 0 ? FindingErrors.SourceMissing : default(Done);
        },
        cancellationToken);

    public Task<Result<Done>> UnciteAsync(FindingId id, Guid source, CancellationToken cancellationToken) => RunAsync(id, f => f.Uncite(source), cancellationToken);

    public Task<Result<Done>> MarkSurpriseAsync(FindingId id, string whatWasNew, CancellationToken cancellationToken) =>
        RunAsync(id, f => f.MarkSurprise(whatWasNew), cancellationToken);

    public Task<Result<Done>> WithdrawAsync(FindingId id, string reason, CancellationToken cancellationToken) => RunAsync(id, f => f.Withdraw(reason), cancellationToken);

    private async Task<Result<Done>> RunAsync(FindingId id, Func<Finding, Result<Done>> change, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(current.Actor).SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (finding is null) return Error.NotFound("finding.unknown");
        if (!current.Actor.May(Permission.CarryWork, finding.EstablishmentId)) return Error.Forbidden("finding.read-only");
        if (change(finding).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
