using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Observations;

public readonly record struct ObservationMarkId(Guid Value) : IId<ObservationMarkId>
{
    public static ObservationMarkId From(Guid value) => new(value);
}

/// <summary>One press of a button, as the phone last told it. The phone makes the id: telling it again changes nothing.</summary>
public sealed class ObservationMark(ObservationMarkId id, ObservationId observationId, int kind, DateTimeOffset at)
{
    public const int LongestNote = 200;

    public ObservationMarkId Id { get; private init; } = id;

    public ObservationId ObservationId { get; private init; } = observationId;

    /// <summary>Number of the button.</summary>
    public int Kind { get; private init; } = kind;

    public DateTimeOffset At { get; private init; } = at;

    public string Note { get; private set; } = "";

    /// <summary>A thumb that slipped. Kept as undone, so that a late copy of the press does not bring it back.</summary>
    public bool IsUndone { get; private set; }

    /// <summary>How often the phone had changed it when it told us.</summary>
    public int Revision { get; private set; }

    /// <summary>Takes what the phone says now; an older or repeated word changes nothing.</summary>
    public Result<Done> Tell(string note, bool undone, int revision)
    {
        if (note.Trim().Length > LongestNote) return ObservationErrors.NoteTooLong;
        if (revision <= Revision) return Done.Result;
        (Note, IsUndone, Revision) = (undone ? "" : note.Trim(), IsUndone || undone, revision);
        return Done.Result;
    }

    /// <summary>The group rewrites a note, so that it tells the work and not somebody. The phone's own words do not come back.</summary>
    public Result<Done> Rewrite(string note)
    {
        if (note.Trim().Length > LongestNote) return ObservationErrors.NoteTooLong;
        (Note, Revision) = (note.Trim(), int.MaxValue);
        return Done.Result;
    }
}

/// <summary>What was seen, for counting.</summary>
public sealed record ObservedMark(ObservationMarkId Id, int Kind, DateTimeOffset At, string Note = "");

public enum CorrectionKind
{
    /// <summary>It was not one.</summary>
    Removed,

    /// <summary>It was another kind of event.</summary>
    Renamed,

    /// <summary>The observer could not see it.</summary>
    Added,
}

/// <summary>One correction by the group, with its reason.</summary>
/// <param name="MarkId">What it is about; the id of its own where something is added.</param>
public sealed record Correction(Guid Id, CorrectionKind What, ObservationMarkId MarkId, int Kind, DateTimeOffset? At, string Reason, DateTimeOffset MadeAt);

/// <summary>What the group holds to be true: what was recorded, with its corrections.</summary>
public static class CorrectedMarks
{
    public static IReadOnlyList<ObservedMark> Of(IEnumerable<ObservedMark> recorded, IEnumerable<Correction> corrections)
    {
        var marks = recorded.ToDictionary(m => m.Id);
        foreach (var correction in corrections.OrderBy(c => c.MadeAt).ThenBy(c => c.Id))
        {
            switch (correction.What)
            {
                case CorrectionKind.Removed:
                    marks.Remove(correction.MarkId);
                    break;
                case CorrectionKind.Renamed when marks.TryGetValue(correction.MarkId, out var known):
                    marks[correction.MarkId] = known with { Kind = correction.Kind };
                    break;
                case CorrectionKind.Added when correction.At is { } at:
                    marks[correction.MarkId] = new(correction.MarkId, correction.Kind, at);
                    break;
            }
        }

        return [.. marks.Values.OrderBy(m => m.At).ThenBy(m => m.Id.Value)];
    }
}
