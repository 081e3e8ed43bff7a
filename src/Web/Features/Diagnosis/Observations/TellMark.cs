using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>Takes what a phone says of one event: that it was, its note, that it was a slip. The same words again change nothing.</summary>
public sealed class TellMark(Db db, CurrentActor current, HouseNames names, TimeProvider clock)
{
    /// <param name="Revision">Raised by the phone each time it changes the event.</param>
    public sealed record Command(ObservationId ObservationId, ObservationMarkId MarkId, int Kind, DateTimeOffset At, string Note, bool Undone, int Revision);

    /// <returns>What in the note may point at somebody: the phone says so, and the event is kept.</returns>
    public async Task<Result<string[]>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, command.ObservationId, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        var mark = await db.ObservationMarks.SingleOrDefaultAsync(m => m.Id == command.MarkId, cancellationToken);
        if (mark is not null && mark.ObservationId != command.ObservationId) return Error.NotFound("observation.unknown-mark");
        if (mark is not null && command.Revision <= mark.Revision) return Array.Empty<string>();
        if (observation.Expects(command.Kind, command.At, clock.GetUtcNow()).Failed(out var refused)) return refused;
        if (mark is null) db.ObservationMarks.Add(mark = new(command.MarkId, command.ObservationId, command.Kind, command.At));
        if (mark.Tell(command.Note, command.Undone, command.Revision).Failed(out refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return (await names.FindAsync(observation.EstablishmentId, mark.Note, cancellationToken)).ToArray();
    }
}
