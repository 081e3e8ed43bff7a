using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>Keeps the day on which the board was read together and found true.</summary>
public sealed class AgreeOnDiagnosis(Db db, FindBoard find, TimeProvider clock)
{
    public sealed record Command(SharedDiagnosisId DiagnosisId, DemarcheId DemarcheId, DateOnly HeldOn, int Present);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await find.ToChangeAsync(command.DemarcheId, cancellationToken)).Failed(out var unseen, out var establishment)) return unseen;
        if (await db.SharedDiagnoses.AnyAsync(d => d.Id == command.DiagnosisId, cancellationToken)) return default(Done);
        var board = await db.Findings.Where(f => f.DemarcheId == command.DemarcheId).ToListAsync(cancellationToken);
        var agreed = SharedDiagnosis.Agree(command.DiagnosisId, establishment, command.DemarcheId, command.HeldOn, command.Present, board, clock.Today());
        if (agreed.Failed(out var refused, out var diagnosis)) return refused;
        db.SharedDiagnoses.Add(diagnosis);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
