using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Diagnosis;

public readonly record struct FindingId(Guid Value) : IId<FindingId>
{
    public static FindingId From(Guid value) => new(value);
}

/// <summary>The three columns of the evidence board. A shared diagnosis needs the first as much as the second (E9, D6).</summary>
public enum FindingKind
{
    /// <summary>What works, and must not be broken.</summary>
    Strength,

    /// <summary>What gets in the way of the work.</summary>
    Constraint,

    /// <summary>How the work should be one day.</summary>
    Wish,
}

/// <summary>One sentence about the work that a démarche stands by, with the sources it rests on, counted by kind and never by person.</summary>
public sealed class Finding(FindingId id, EstablishmentId establishmentId, DemarcheId demarcheId, FindingKind kind, DateTimeOffset recordedAt)
    : Aggregate, IOfEstablishment
{
    public const int LongestText = 300;

    public const int LongestReason = 500;

    public const int MostSources = 30;

    private readonly List<EvidenceSource> _sources = [];

    public FindingId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public FindingKind Kind { get; private init; } = kind;

    public DateTimeOffset RecordedAt { get; private init; } = recordedAt;

    public string Text { get; private set; } = "";

    public IReadOnlyList<EvidenceSource> Sources => _sources;

    /// <summary>What the management did not know before, in its own words; empty when nothing was new to it (E13).</summary>
    public string Surprise { get; private set; } = "";

    /// <summary>Why it was taken off the board; empty while it stands there.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public bool IsWithdrawn => WithdrawnBecause.Length > 0;

    public static Result<Finding> Record(
        FindingId id, EstablishmentId establishment, DemarcheId demarche, FindingKind kind, string text, IEnumerable<EvidenceSource> sources, DateTimeOffset now)
    {
        if (Refusal(text) is { } refusal) return refusal;
        var finding = new Finding(id, establishment, demarche, kind, now) { Text = text.Trim() };
        foreach (var source in sources)
        {
            if (finding.Cite(source).Failed(out var error)) return error;
        }

        if (finding._sources.Count is 0) return FindingErrors.SourceMissing;
        finding.Raise(new FindingRecorded(id, demarche, kind));
        return finding;
    }

    public Result<Done> Reword(string text)
    {
        if (IsWithdrawn) return FindingErrors.Withdrawn;
        if (Refusal(text) is { } refusal) return refusal;
        if (text.Trim() == Text) return default(Done);
        Text = text.Trim();
        Raise(new FindingReworded(Id));
        return default(Done);
    }

    /// <summary>Rests it on one more source. The same source again changes nothing.</summary>
    public Result<Done> Cite(EvidenceSource source)
    {
        if (IsWithdrawn) return FindingErrors.Withdrawn;
        if (_sources.Exists(s => s.Id == source.Id)) return default(Done);
        if (source.Refusal is { } refusal) return refusal;
        if (_sources.Count >= MostSources) return FindingErrors.TooManySources;
        _sources.Add(source with { Detail = source.Detail.Trim() });
        Raise(new FindingCited(Id, source.Kind));
        return default(Done);
    }

    /// <summary>Takes a source away that was cited by mistake. The last one stays: a finding rests on something.</summary>
    public Result<Done> Uncite(Guid source)
    {
        if (_sources.Find(s => s.Id == source) is not { } cited) return default(Done);
        if (_sources.Count is 1) return FindingErrors.LastSource;
        _sources.Remove(cited);
        Raise(new FindingUncited(Id, cited.Kind));
        return default(Done);
    }

    /// <summary>Says what the management learns here. Empty takes the mark away.</summary>
    public Result<Done> MarkSurprise(string whatWasNew)
    {
        whatWasNew = whatWasNew.Trim();
        if (whatWasNew.Length > LongestReason) return FindingErrors.TooLong("Surprise", LongestReason);
        if (whatWasNew == Surprise) return default(Done);
        Surprise = whatWasNew;
        Raise(new FindingMarked(Id, whatWasNew.Length > 0));
        return default(Done);
    }

    /// <summary>Takes it off the board, with the reason. What it rested on stays readable.</summary>
    public Result<Done> Withdraw(string reason)
    {
        reason = reason.Trim();
        if (IsWithdrawn) return default(Done);
        if (reason.Length is 0) return FindingErrors.ReasonMissing;
        if (reason.Length > LongestReason) return FindingErrors.TooLong("Reason", LongestReason);
        WithdrawnBecause = reason;
        Raise(new FindingWithdrawn(Id));
        return default(Done);
    }

    private static Error? Refusal(string text) => text.Trim().Length switch
    {
        0 => FindingErrors.TextMissing,
        > LongestText => FindingErrors.TooLong("Text", LongestText),
        _ => null,
    };
}

public sealed record FindingRecorded(FindingId FindingId, DemarcheId DemarcheId, FindingKind Kind) : IDomainEvent;

public sealed record FindingReworded(FindingId FindingId) : IDomainEvent;

public sealed record FindingCited(FindingId FindingId, SourceKind Kind) : IDomainEvent;

public sealed record FindingUncited(FindingId FindingId, SourceKind Kind) : IDomainEvent;

public sealed record FindingMarked(FindingId FindingId, bool IsSurprise) : IDomainEvent;

public sealed record FindingWithdrawn(FindingId FindingId) : IDomainEvent;
