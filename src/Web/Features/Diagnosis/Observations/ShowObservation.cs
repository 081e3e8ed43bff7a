using Essaim.Data;
using Essaim.Data.Diagnosis.Observations;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>One observation as this reader may see it: what was recorded is the group's until the group has read it over.</summary>
public sealed class ShowObservation(ReadDb db, CurrentActor current, HouseNames names)
{
    public sealed record Other(ObservationId Id, string Title, DateOnly HeldOn);

    /// <param name="Recorded">As the phone told it; empty for a reader who has to wait.</param>
    /// <param name="Timeline">As the group corrected it; none before the end, or for a reader who has to wait.</param>
    /// <param name="Naming">Events whose note may point at somebody, with the words.</param>
    public sealed record View(
        Observation Sheet, string Establishment, bool MayObserve, IReadOnlyList<ObservedMark> Recorded, ObservationTimeline? Timeline,
        IReadOnlyDictionary<ObservationMarkId, string> Naming, Other? Repeats, IReadOnlyList<Other> RepeatedBy)
    {
        public string Href => $"/observations/{Sheet.Id.Value}";

        public bool SeesRecord => MayObserve || Sheet.State is ObservationState.Shared;

        public EventKind KindOf(int number) => Sheet.Kinds.First(k => k.Number == number);
    }

    public async Task<Result<View>> RunAsync(ObservationId id, CancellationToken cancellationToken)
    {
        var sheet = await db.Observations.VisibleTo(current.Actor).SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (sheet is null) return Error.NotFound("observation.unknown");
        var place = await db.Establishments.Where(e => e.Id == sheet.EstablishmentId).Select(e => e.Name).SingleAsync(cancellationToken);
        var mayObserve = current.Actor.May(Permission.Observe, sheet.EstablishmentId);
        var recorded = mayObserve || sheet.State is ObservationState.Shared ? await db.MarksOfAsync(id, cancellationToken) : [];
        var house = mayObserve ? await names.OfAsync(sheet.EstablishmentId, cancellationToken) : [];
        var others = await db.Observations.Where(o => o.Id == sheet.RepeatsId || o.RepeatsId == id).OrderBy(o => o.HeldOn)
            .Select(o => new { o.Id, o.Title, o.HeldOn }).ToListAsync(cancellationToken);
        return new View(
            sheet, place, mayObserve, recorded, mayObserve || sheet.State is ObservationState.Shared ? TimelineOf(sheet, recorded) : null,
            recorded.Select(m => (m.Id, Words: NamingHints.In(m.Note, house))).Where(m => mayObserve && m.Words.Count > 0).ToDictionary(m => m.Id, m => string.Join(", ", m.Words)),
            others.Where(o => o.Id == sheet.RepeatsId).Select(o => new Other(o.Id, o.Title, o.HeldOn)).FirstOrDefault(),
            [.. others.Where(o => o.Id != sheet.RepeatsId).Select(o => new Other(o.Id, o.Title, o.HeldOn))]);
    }

    /// <summary>The same, for somebody who is about to change it.</summary>
    public async Task<Result<View>> AsObserverAsync(ObservationId id, CancellationToken cancellationToken)
    {
        if ((await RunAsync(id, cancellationToken)).Failed(out var unseen, out var view)) return unseen;
        return view.MayObserve ? view : Error.Forbidden("observation.observers-only");
    }

    public static ObservationTimeline? TimelineOf(Observation sheet, IEnumerable<ObservedMark> recorded) =>
        sheet is { StartedAt: { } start, EndedAt: { } end }
            ? ObservationTimeline.Of(start.InParis(), end.InParis(), sheet.Kinds, CorrectedMarks.Of(recorded, sheet.Corrections)) : null;
}

/// <summary>The observations of a démarche, the latest first.</summary>
public sealed class ListObservations(ReadDb db, CurrentActor current)
{
    public sealed record Row(ObservationId Id, string Title, string Place, DateOnly HeldOn, ObservationState State, bool IsAgreed);

    public sealed record View(string DemarcheTitle, IReadOnlyList<Row> Rows, bool MayObserve);

    public async Task<Result<View>> RunAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.Where(d => d.Id == id).Select(d => new { d.Title, d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null || !current.Actor.Establishments.Contains(demarche.EstablishmentId)) return Error.NotFound("demarche.unknown");
        var rows = await db.Observations.Where(o => o.DemarcheId == id).OrderByDescending(o => o.HeldOn).ThenByDescending(o => o.Id)
            .Select(o => new Row(o.Id, o.Title, o.Place, o.HeldOn, o.State, o.AgreedOn != null)).ToListAsync(cancellationToken);
        return new View(demarche.Title, rows, current.Actor.May(Permission.Observe, demarche.EstablishmentId));
    }
}
