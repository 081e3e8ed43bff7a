using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>The group corrects one event, with its reason; what was recorded stays in sight.</summary>
public sealed class CorrectObservation(Db db, CurrentActor current, HouseNames names, TimeProvider clock)
{
    /// <param name="Time">When it was, for an event that is added: the hour on the wall.</param>
    public sealed record Command(ObservationId ObservationId, Guid CorrectionId, CorrectionKind What, ObservationMarkId? MarkId, int Kind, TimeOnly? Time, string Reason);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, command.ObservationId, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        if (await names.FindAsync(observation.EstablishmentId, command.Reason, cancellationToken) is [var word, ..]) return ObservationErrors.Naming(word, "Reason");
        var about = command.What is CorrectionKind.Added ? new ObservationMarkId(command.CorrectionId) : command.MarkId ?? default;
        var correction = new Correction(
            command.CorrectionId, command.What, about, command.Kind, command.Time is { } time ? MomentOf(observation, time) : null, command.Reason, clock.GetUtcNow());
        var known = CorrectedMarks.Of(await db.MarksOfAsync(observation.Id, cancellationToken), observation.Corrections);
        if (observation.Correct(correction, [.. known]).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }

    /// <summary>The hour within the observation; a night goes on into the next day.</summary>
    private static DateTimeOffset? MomentOf(Observation observation, TimeOnly time)
    {
        if (observation.StartedAt?.InParis() is not { } start) return null;
        var day = DateOnly.FromDateTime(start.DateTime);
        return (time < TimeOnly.FromDateTime(start.DateTime) ? day.AddDays(1) : day).AtInParis(time);
    }
}

/// <summary>Rewrites the note of an event so that it tells the work. The first words are gone: they may have named somebody.</summary>
public sealed class RewriteNote(Db db, CurrentActor current, HouseNames names)
{
    public sealed record Command(ObservationId ObservationId, ObservationMarkId MarkId, string Note);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, command.ObservationId, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        if (observation.State is not (ObservationState.Ended or ObservationState.Shared)) return ObservationErrors.NotYet;
        var mark = await db.ObservationMarks.SingleOrDefaultAsync(m => m.Id == command.MarkId && m.ObservationId == command.ObservationId, cancellationToken);
        if (mark is null) return ObservationErrors.UnknownMark;
        if (await names.FindAsync(observation.EstablishmentId, command.Note, cancellationToken) is [var word, ..]) return ObservationErrors.Naming(word, "Note");
        if (mark.Rewrite(command.Note).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}

/// <summary>The group has read the record over: the whole establishment reads it from here on.</summary>
public sealed class ShareObservation(Db db, CurrentActor current, HouseNames names, TimeProvider clock)
{
    /// <param name="HasReadNotes">The group looked at the notes that seem to point at somebody, and none does.</param>
    public sealed record Command(ObservationId ObservationId, bool HasReadNotes);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindObservedAsync(current.Actor, command.ObservationId, cancellationToken)).Failed(out var unseen, out var observation)) return unseen;
        var house = await names.OfAsync(observation.EstablishmentId, cancellationToken);
        var naming = (await db.MarksOfAsync(observation.Id, cancellationToken)).Count(m => Domain.Diagnosis.NamingHints.In(m.Note, house).Count > 0);
        if (naming > 0 && !command.HasReadNotes) return ObservationErrors.NotesNaming(naming);
        if (observation.Share(clock.Today()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
