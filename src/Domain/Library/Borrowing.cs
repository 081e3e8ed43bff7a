using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Library;

/// <summary>Another establishment takes a sheet home and says what it will do differently; its author sees that, and later what came of it.</summary>
public sealed class Borrowing(BorrowingId id, RexId rexId, EstablishmentId establishmentId, DateTimeOffset borrowedAt) : Aggregate, IOfEstablishment
{
    public BorrowingId Id { get; private init; } = id;

    public RexId RexId { get; private init; } = rexId;

    /// <summary>Who borrows.</summary>
    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DateTimeOffset BorrowedAt { get; private init; } = borrowedAt;

    public PersonId BorrowedBy { get; private init; }

    /// <summary>What will be adapted, in the borrower's words.</summary>
    public string Note { get; private set; } = "";

    public string? Result { get; private set; }

    public DateOnly? ResultOn { get; private set; }

    public static Result<Borrowing> Take(BorrowingId id, Rex rex, EstablishmentId establishment, string note, PersonId by, DateTimeOffset now)
    {
        if (!rex.IsPublic) return LibraryErrors.NotPublished;
        if (rex.EstablishmentId == establishment) return LibraryErrors.OwnSheet;
        if (string.IsNullOrWhiteSpace(note)) return LibraryErrors.NoteMissing;
        if (note.Length > RexText.LongestText) return LibraryErrors.TooLong("Note", RexText.LongestText);

        var borrowing = new Borrowing(id, rex.Id, establishment, now) { BorrowedBy = by, Note = note.Trim() };
        borrowing.Raise(new RexBorrowed(id, rex.Id, establishment));
        return borrowing;
    }

    /// <summary>What the borrowing gave, good or bad; told again, the newer words stand.</summary>
    public Result<Done> Tell(string result, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(result)) return LibraryErrors.ResultMissing;
        if (result.Length > RexText.LongestText) return LibraryErrors.TooLong("Result", RexText.LongestText);
        if (Result == result.Trim()) return Done.Result;
        (Result, ResultOn) = (result.Trim(), today);
        Raise(new BorrowingTold(Id, RexId, EstablishmentId));
        return Done.Result;
    }
}

public sealed record RexBorrowed(BorrowingId BorrowingId, RexId RexId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record BorrowingTold(BorrowingId BorrowingId, RexId RexId, EstablishmentId EstablishmentId) : IDomainEvent;
