namespace Essaim.Domain.Voice.Publishing;

/// <summary>How finely shares are said. The fewer people, the coarser.</summary>
public enum Precision
{
    /// <summary>Under 40, 40 to 60, over 60 %: a minority, divided, a majority.</summary>
    ThreeBands,

    /// <summary>A fifth each.</summary>
    FiveBands,

    /// <summary>To the nearest 5 %.</summary>
    ToFive,

    /// <summary>To the nearest 1 %.</summary>
    ToOne,
}

/// <summary>Why a table, or a part of the results, is not shown.</summary>
public enum RefusalReason
{
    TooFew,
    PooledOnly,
    AtClosing,
    AxesAtClosing,
    NoAxis,
    TooManyAxes,
    TooAlike,
    Computable,
    TooFewForAgency,
    TooFewWords,
    WordsInRoom,
    WordsAtClosing,
}

/// <summary>A refusal, to be said in a sentence by <see cref="PublishingErrors.Of"/>.</summary>
public sealed record Refusal(RefusalReason Reason, int Threshold = 0);

/// <summary>The share of those who chose one of these options: between two percentages that may be one.</summary>
public sealed record Share(IReadOnlyList<string> Options, int From, int To);

/// <summary>The figures of some categories of an axis, or of everybody.</summary>
/// <param name="Categories">Keys of the axis put together; <see cref="NotSaid"/> for those who did not say; none for everybody.</param>
/// <param name="AtLeast">Answers that the shares rest on, rounded down to a multiple of five.</param>
public sealed record PublishedPart(IReadOnlyList<string> Categories, int AtLeast, Precision Precision, IReadOnlyList<Share> Shares)
{
    public const string NotSaid = "-";
}

/// <summary>One table of the menu, for one pool: its figures, or why there are none.</summary>
/// <param name="Batch">The batch whose answers its figures count; an older one where the new figures could be subtracted from it.</param>
/// <param name="ForAgency">Why those outside the establishment see none of it; null when they see the same.</param>
public sealed record PublishedTable(string Pool, string Question, string? Axis, int Batch, IReadOnlyList<PublishedPart> Parts, Refusal? Refusal, Refusal? ForAgency)
{
    public bool IsShown => Parts.Count > 0;
}

/// <summary>How many of a pool answered, in steps of five.</summary>
public sealed record Participation(string Pool, int Size, int AtLeast);

/// <summary>All that leaves the urn of a roll campaign with one batch.</summary>
public sealed record Publication(int Batch, bool IsClosed, IReadOnlyList<Participation> Participations, IReadOnlyList<PublishedTable> Tables);
