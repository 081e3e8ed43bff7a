using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

/// <summary>How something came up. Two kinds at least stand behind one that is made a priority (E1).</summary>
public enum SourceKind
{
    WallNotes,
    PaperNotes,
    Photos,
    Observation,
    Interviews,
    Survey,
    Meeting,
    StaffBody,
    Residents,
    Imported,
}

/// <summary>Where one kind of evidence comes from, counted. The day it was gathered, never the moment somebody spoke.</summary>
/// <param name="Id">Made by whoever adds it; the same id twice is one source.</param>
/// <param name="Count">Words, photos, answers or occasions, by <paramref name="Kind"/>.</param>
/// <param name="OutOf">The base, where it is known: 23 notes out of 61.</param>
public sealed record EvidenceSource(Guid Id, SourceKind Kind, int Count, int? OutOf, string Detail, DateOnly On)
{
    /// <summary>Whether the count is one of people's own words. A meeting or an observation is an occasion: it names nobody by being one.</summary>
    public bool CountsWords => Kind is not (SourceKind.Observation or SourceKind.Meeting or SourceKind.StaffBody);

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public Error? Refusal => this switch
    {
        { Count: < 1 or > 100_000 } => EvidenceErrors.CountOutOfRange,
        { } when OutOf < Count => EvidenceErrors.BaseTooSmall,
        { Detail.Length: > LongestDetail } => EvidenceErrors.DetailTooLong,
        _ => null,
    };

    public const int LongestDetail = 1000;
}

/// <summary>The smallest number of words that is ever shown as a number.</summary>
public static class WordCount
{
    public const int Least = 5;

    /// <summary>The number, or nothing when it must read "quelques": under five, a colleague could tell who spoke.</summary>
    public static int? Shown(int words) => words >= Least ? words : null;

    /// <summary>A base may stand beside a shown count only if the rest of it is also five or none: 58 of 61 would count the three others.</summary>
    public static int? ShownBase(int words, int? outOf) =>
        Shown(words) is not null && outOf is { } all && all >= words && (all == words || all - words >= Least) ? all : null;
}

/// <summary>
/// Words of several sources together. A source under five never enters the sum: beside the other counts, the sum would tell it. It only
/// makes the sum read "more than".
/// </summary>
public readonly record struct WordTally(int Told, bool HasMore)
{
    public bool IsEmpty => Told is 0 && !HasMore;

    public static WordTally Of(IEnumerable<EvidenceSource> sources) => sources.Where(s => s.CountsWords).Aggregate(
        default(WordTally), (tally, source) => WordCount.Shown(source.Count) is { } shown ? tally with { Told = tally.Told + shown } : tally with { HasMore = true });

    public static WordTally operator +(WordTally one, WordTally other) => new(one.Told + other.Told, one.HasMore || other.HasMore);
}

/// <summary>At least two kinds of evidence before a problem becomes a priority: arriving with "the" problem is how groups look beside it (E1).</summary>
public static class TwoSourceRule
{
    public const int Least = 2;

    public static bool IsMet(IEnumerable<EvidenceSource> sources) => sources.Select(s => Family(s.Kind)).Distinct().Count() >= Least;

    /// <summary>A note is a note, on a phone or on paper: the two together are one kind of evidence.</summary>
    private static SourceKind Family(SourceKind kind) => kind is SourceKind.PaperNotes ? SourceKind.WallNotes : kind;
}

/// <summary>Every reason a source is refused, under a finding or under a subject.</summary>
public static class EvidenceErrors
{
    public static readonly Error CountOutOfRange = Error.Invalid("evidence.count", "Le nombre va de 1 à 100 000.", "Count");

    public static readonly Error BaseTooSmall = Error.Invalid("evidence.base", "Le total ne peut pas être plus petit que le nombre retenu.", "OutOf");

    public static readonly Error DetailTooLong = Error.Invalid("evidence.detail", "Cette précision est trop longue : dites-la plus court.", "Detail");
}
