using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Selection;

public readonly record struct ReviewId(Guid Value) : IId<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);
}

/// <summary>A mark from 0 (nothing in the dossier) to 4 (beyond doubt), with the sentence that justifies it.</summary>
public sealed record Mark(int Criterion, int Value, string Evidence);

/// <summary>One reader's blind reading of one candidature.</summary>
public sealed class Review(ReviewId id, CandidatureId candidatureId, CallId callId, RegionCode region, PersonId readerId) : Aggregate, IOfRegion
{
    public const int Highest = 4, LongestEvidence = 600;

    public ReviewId Id { get; private init; } = id;

    public CandidatureId CandidatureId { get; private init; } = candidatureId;

    public CallId CallId { get; private init; } = callId;

    public RegionCode Region { get; private init; } = region;

    public PersonId ReaderId { get; private init; } = readerId;

    public DateTimeOffset? GivenAt { get; private set; }

    public DateTimeOffset? RecusedAt { get; private set; }

    public string? RecusalReason { get; private set; }

    public IReadOnlyList<Mark> Marks { get; private set; } = [];

    public bool IsActive => RecusedAt is null;

    public static Result<Review> Assign(ReviewId id, Candidature candidature, PersonId reader, IReadOnlyCollection<Review> others)
    {
        if (candidature.State is not CandidatureState.Submitted) return CandidatureErrors.NotSubmitted;
        if (candidature.Seats.Any(s => s.PersonId == reader)) return ReviewErrors.OwnCandidature;
        if (others.Any(r => r.ReaderId == reader)) return others.Any(r => r.ReaderId == reader && r.IsActive) ? ReviewErrors.AlreadyReader : ReviewErrors.RecusedReader;
        if (others.Count(r => r.IsActive) >= BlindReading.ReadersWanted) return ReviewErrors.EnoughReaders;
        var review = new Review(id, candidature.Id, candidature.CallId, candidature.Region, reader);
        review.Raise(new ReaderNamed(id, candidature.Id));
        return review;
    }

    /// <summary>Keeps one mark; the same criterion again replaces it, until the reading is given.</summary>
    public Result<Done> Keep(Mark mark, IReadOnlyCollection<Criterion> criteria)
    {
        if (Locked() is { } locked) return locked;
        if (criteria.All(c => c.Order != mark.Criterion)) return ReviewErrors.CriterionUnknown;
        if (mark.Value is < 0 or > Highest) return ReviewErrors.MarkOutOfRange(mark.Criterion);
        if (mark.Evidence.Length > LongestEvidence) return ReviewErrors.EvidenceTooLong(mark.Criterion);
        Marks = [.. Marks.Where(m => m.Criterion != mark.Criterion), mark with { Evidence = mark.Evidence.Trim() }];
        Raise(new MarkKept(Id, CandidatureId));
        return default(Done);
    }

    /// <summary>After this the marks no longer change, and the two readers may compare.</summary>
    public Result<Done> Give(IReadOnlyCollection<Criterion> criteria, DateTimeOffset now)
    {
        if (GivenAt is not null) return default(Done);
        if (Locked() is { } locked) return locked;
        foreach (var criterion in criteria.OrderBy(c => c.Order))
        {
            var mark = Marks.FirstOrDefault(m => m.Criterion == criterion.Order);
            if (mark is null) return ReviewErrors.MarkMissing(criterion.Order);
            if (string.IsNullOrWhiteSpace(mark.Evidence)) return ReviewErrors.EvidenceMissing(criterion.Order);
        }

        GivenAt = now;
        Raise(new ReviewGiven(Id, CandidatureId));
        return default(Done);
    }

    public Result<Done> Recuse(string reason, DateTimeOffset now)
    {
        if (RecusedAt is not null) return default(Done);
        if (GivenAt is not null) return ReviewErrors.Given;
        if (string.IsNullOrWhiteSpace(reason)) return ReviewErrors.RecusalReasonMissing;
        if (reason.Length > LongestEvidence) return ReviewErrors.RecusalReasonTooLong;
        (RecusedAt, RecusalReason) = (now, reason.Trim());
        Marks = [];
        Raise(new ReaderRecused(Id, CandidatureId));
        return default(Done);
    }

    private Error? Locked() => RecusedAt is not null ? ReviewErrors.Recused : GivenAt is not null ? ReviewErrors.Given : null;
}

public sealed record ReaderNamed(ReviewId ReviewId, CandidatureId CandidatureId) : IDomainEvent;

public sealed record MarkKept(ReviewId ReviewId, CandidatureId CandidatureId) : IDomainEvent;

public sealed record ReviewGiven(ReviewId ReviewId, CandidatureId CandidatureId) : IDomainEvent;

public sealed record ReaderRecused(ReviewId ReviewId, CandidatureId CandidatureId) : IDomainEvent;
