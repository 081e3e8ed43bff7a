using Essaim.Data;
using Essaim.Data.ActionPlans;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>Puts an act on the plan, with somebody and a day.</summary>
public sealed class PlanAction(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ActionItemId ActionItemId, DemarcheId DemarcheId, TopicId? TopicId, string What, string Owner, DateOnly? DueOn, string Means);

    public async Task<Result<ActionItemId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == command.DemarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.CarryWork, demarche.EstablishmentId)) return Error.Forbidden("action.read-only");
        if (await db.ActionItems.VisibleTo(current.Actor).AnyAsync(a => a.Id == command.ActionItemId, cancellationToken)) return command.ActionItemId;

        var today = clock.Today();
        var proposed = ActionItem.Propose(command.ActionItemId, demarche.EstablishmentId, command.DemarcheId, command.TopicId, origin: null, command.What, today);
        if (proposed.Failed(out var refused, out var item)) return refused;
        if (item.Commit(command.What, command.Owner, command.DueOn, command.Means, today).Failed(out var error)) return error;
        db.ActionItems.Add(item);
        await db.SaveChangesAsync(cancellationToken);
        return item.Id;
    }
}

/// <summary>Takes an act that a verdict proposed: somebody, and a day.</summary>
public sealed class CommitAction(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ActionItemId ActionItemId, string What, string Owner, DateOnly? DueOn, string Means);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => db.ChangeActionAsync(
        current.Actor, command.ActionItemId, a => a.Commit(command.What, command.Owner, command.DueOn, command.Means, clock.Today()), cancellationToken);
}

/// <summary>Gives an act another day, and says why.</summary>
public sealed class MoveAction(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ActionItemId ActionItemId, DateOnly? DueOn, string Reason);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        db.ChangeActionAsync(current.Actor, command.ActionItemId, a => a.MoveTo(command.DueOn, command.Reason, clock.Today()), cancellationToken);
}

/// <summary>Says that an act is done, and since when.</summary>
public sealed class FinishAction(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ActionItemId ActionItemId, DateOnly? EndedOn);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => db.ChangeActionAsync(
        current.Actor, command.ActionItemId, a => a.Finish(command.EndedOn ?? clock.Today(), clock.Today()), cancellationToken);
}

/// <summary>Gives an act up, and says why.</summary>
public sealed class AbandonAction(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ActionItemId ActionItemId, string Reason);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        db.ChangeActionAsync(current.Actor, command.ActionItemId, a => a.Abandon(command.Reason, clock.Today()), cancellationToken);
}

internal static class ActionChanges
{
    public static async Task<Result<Done>> ChangeActionAsync(
        this Db db, Actor actor, ActionItemId id, Func<ActionItem, Result<Done>> change, CancellationToken cancellationToken)
    {
        var item = await db.ActionItems.VisibleTo(actor).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (item is null) return Error.NotFound("action.unknown");
        if (!actor.May(Permission.CarryWork, item.EstablishmentId)) return Error.Forbidden("action.read-only");
        if (change(item).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
