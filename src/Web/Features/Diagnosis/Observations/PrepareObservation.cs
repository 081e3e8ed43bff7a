using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>Prepares the sheet of an observation with the group's own buttons. The same id again prepares nothing twice.</summary>
public sealed class PrepareObservation(Db db, CurrentActor current, HouseNames names)
{
    public sealed record Command(ObservationId ObservationId, DemarcheId DemarcheId, ObservationPlan Plan);

    public async Task<Result<ObservationId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await CheckAsync(command.DemarcheId, cancellationToken)).Failed(out var unseen, out var establishment)) return unseen;
        if (await db.Observations.AnyAsync(o => o.Id == command.ObservationId, cancellationToken)) return command.ObservationId;
        if (command.Plan.RepeatsId is { } first && !await db.Observations.AnyAsync(o => o.Id == first && o.DemarcheId == command.DemarcheId, cancellationToken))
            return Error.NotFound("observation.unknown");
        if (Observation.Prepare(command.ObservationId, establishment, command.DemarcheId, command.Plan).Failed(out var refused, out var prepared)) return refused;
        if (await NamingAsync(establishment, command.Plan, cancellationToken) is { } naming) return naming;
        db.Observations.Add(prepared);
        await db.SaveChangesAsync(cancellationToken);
        return prepared.Id;
    }

    /// <summary>The establishment of a démarche at which the caller may observe.</summary>
    public async Task<Result<EstablishmentId>> CheckAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.Where(d => d.Id == id).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null || !current.Actor.Establishments.Contains(demarche.EstablishmentId)) return Error.NotFound("demarche.unknown");
        return current.Actor.May(Permission.Observe, demarche.EstablishmentId) ? demarche.EstablishmentId : Error.Forbidden("observation.observers-only");
    }

    private async Task<Error?> NamingAsync(EstablishmentId establishment, ObservationPlan plan, CancellationToken cancellationToken)
    {
        foreach (var (field, text) in ((string, string)[])[("Title", plan.Title), ("Place", plan.Place), ("Observer", plan.Observer), ("Buttons", plan.Buttons)])
            if (await names.FindAsync(establishment, text, cancellationToken) is [var word, ..]) return ObservationErrors.Naming(word, field);
        return null;
    }
}
