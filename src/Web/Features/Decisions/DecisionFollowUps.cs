using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Says that a promise made with a decision was kept.</summary>
public sealed class KeepPromise(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(DecisionId DecisionId, Guid PromiseId);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.VisibleTo(current.Actor).SingleOrDefaultAsync(d => d.Id == command.DecisionId, cancellationToken);
        if (decision is null) return Error.NotFound("decision.unknown");
        if (!current.Actor.May(Permission.CarryWork, decision.EstablishmentId)) return Error.Forbidden("decision.not-yours");
        if (decision.KeepPromise(command.PromiseId, clock.Today()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}

/// <summary>Takes the words of a decision away where they name somebody who asks for it. The chain still holds.</summary>
public sealed class EraseDecision(Db db, CurrentActor current)
{
    public async Task<Result<Done>> RunAsync(DecisionId decisionId, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.VisibleTo(current.Actor).SingleOrDefaultAsync(d => d.Id == decisionId, cancellationToken);
        if (decision is null) return Error.NotFound("decision.unknown");
        if (!current.Actor.May(Permission.RecordDecision, decision.EstablishmentId)) return Error.Forbidden("decision.not-yours");
        decision.Erase();
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
