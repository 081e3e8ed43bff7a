using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>Notes that the observed team agreed, when and how it was asked.</summary>
public sealed class RecordAgreement(Db db, CurrentActor current, HouseNames names, TimeProvider clock)
{
    public sealed record Command(ObservationId ObservationId, DateOnly On, string How);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, command.ObservationId, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        if (await names.FindAsync(observation.EstablishmentId, command.How, cancellationToken) is [var word, ..]) return ObservationErrors.Naming(word, "How");
        if (observation.Agree(command.On, command.How, clock.Today()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}

/// <summary>The observation begins, at the moment that the phone says.</summary>
public sealed class StartObservation(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ObservationId ObservationId, DateTimeOffset At);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, command.ObservationId, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        if (observation.Start(command.At, clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}

/// <summary>The observation is over, at the moment that the phone says.</summary>
public sealed class EndObservation(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ObservationId ObservationId, DateTimeOffset At);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, command.ObservationId, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        if (observation.End(command.At, clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}

/// <summary>The observed team takes its agreement back: every event, note and correction is erased.</summary>
public sealed class WithdrawObservation(Db db, CurrentActor current)
{
    public async Task<Result<Done>> RunAsync(ObservationId id, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, id, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        observation.Withdraw();
        db.ObservationMarks.RemoveRange(await db.ObservationMarks.Where(m => m.ObservationId == id).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
