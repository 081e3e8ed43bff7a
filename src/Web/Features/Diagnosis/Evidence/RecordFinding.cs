using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>Puts a finding on the board, with the sources it rests on. The same id again is one finding.</summary>
public sealed class RecordFinding(Db db, FindBoard find, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(FindingId FindingId, DemarcheId DemarcheId, FindingKind Kind, string Text, IReadOnlyList<EvidenceSource> Sources);

    public async Task<Result<FindingId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await find.ToChangeAsync(command.DemarcheId, cancellationToken)).Failed(out var unseen, out var establishment)) return unseen;
        if (await db.Findings.AnyAsync(f => f.Id == command.FindingId && current.Actor.Establishments.Contains(f.EstablishmentId), cancellationToken)) return command.FindingId;
        var recorded = Finding.Record(
            command.FindingId, establishment, command.DemarcheId, command.Kind, command.Text, command.Sources, clock.GetUtcNow());
        if (recorded.Failed(out var refused, out var finding)) return refused;
        db.Findings.Add(finding);
        await db.SaveChangesAsync(cancellationToken);
        return finding.Id;
    }
}
