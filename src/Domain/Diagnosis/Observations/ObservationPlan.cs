using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Observations;

/// <summary>One button of the phone: <c>new(1, "Sonnette", "S")</c>.</summary>
/// <param name="Number">Its place, from 1. The same in every observation that repeats this one.</param>
/// <param name="Letter">One letter, for the drawing and for thumbs that know their way.</param>
public sealed record EventKind(int Number, string Label, string Letter)
{
    public const int LongestLabel = 24;

    public const int Most = 8;
}

/// <summary>What a group says when it prepares an observation: the sequence, the place, who watches, and the buttons.</summary>
/// <param name="Buttons">One line per button: a label, and a letter before a colon if the first one will not do.</param>
public sealed record ObservationPlan(string Title, string Place, string Observer, DateOnly HeldOn, TimeOnly From, TimeOnly To, string Buttons)
{
    public ObservationId? RepeatsId { get; init; }

    /// <summary>The buttons that these lines describe.</summary>
    public Result<List<EventKind>> Check()
    {
        if (string.IsNullOrWhiteSpace(Title)) return ObservationErrors.TitleMissing;
        if (Title.Trim().Length > Observation.LongestTitle) return ObservationErrors.TitleTooLong;
        if (string.IsNullOrWhiteSpace(Place)) return ObservationErrors.PlaceMissing;
        if (Place.Trim().Length > Observation.LongestPlace) return ObservationErrors.PlaceTooLong;
        if (string.IsNullOrWhiteSpace(Observer)) return ObservationErrors.ObserverMissing;
        if (Observer.Trim().Length > Observation.LongestObserver) return ObservationErrors.ObserverTooLong;
        if (To == From) return ObservationErrors.NoTime;
        var lines = Buttons.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is < 2 or > EventKind.Most) return ObservationErrors.ButtonsOutOfRange;
        var kinds = lines.Select((line, i) => Read(line, i + 1)).ToList();
        if (kinds.Exists(k => k.Label.Length is 0 or > EventKind.LongestLabel)) return ObservationErrors.LabelTooLong;
        if (kinds.DistinctBy(k => Slug.Folded(k.Label), StringComparer.Ordinal).Count() < kinds.Count) return ObservationErrors.SameLabel;
        return kinds;
    }

    /// <summary>As <see cref="Check"/> reads them back.</summary>
    public static string LinesOf(IEnumerable<EventKind> kinds) => string.Join('\n', kinds.Select(k => $"{k.Letter} : {k.Label}"));

    private static EventKind Read(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (letter, label) = colon > 0 && line[..colon].Trim() is { Length: 1 } own ? (own, line[(colon + 1)..].Trim()) : (line[..1], line);
        return new(number, label, letter.ToUpperInvariant());
    }
}
