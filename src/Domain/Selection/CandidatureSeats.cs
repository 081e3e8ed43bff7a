using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Selection;

public readonly record struct CandidateSeatId(Guid Value) : IId<CandidateSeatId>
{
    public static CandidateSeatId From(Guid value) => new(value);
}

/// <summary>One person named to speak for one college. Nobody sits without having said yes themselves (A8).</summary>
public sealed class CandidateSeat(CandidateSeatId id, College college, PersonId personId, DateTimeOffset namedAt)
{
    public CandidateSeatId Id { get; private init; } = id;

    public College College { get; private init; } = college;

    public PersonId PersonId { get; private init; } = personId;

    public DateTimeOffset NamedAt { get; private init; } = namedAt;

    public DateTimeOffset? AcceptedAt { get; internal set; }

    public DateTimeOffset? DeclinedAt { get; internal set; }

    public DateTimeOffset? SignedAt { get; internal set; }

    /// <summary>Free on the first collective day (A11); empty until answered.</summary>
    public bool? IsFreeOnFirstDay { get; internal set; }
}

/// <summary>The words in one field of the dossier.</summary>
public sealed record DossierAnswer(DossierField Field, string Text);

public sealed partial class Candidature
{
    public Result<Done> Name(CallForApplications call, College college, PersonId person, DateTimeOffset now)
    {
        if (State is not CandidatureState.Draft) return CandidatureErrors.Sent;
        if (!call.IsOpenAt(now)) return CallErrors.Closed;
        if (!call.SeatsFor(IsBinome).Contains(college)) return CandidatureErrors.SeatNotWanted;
        if (SeatOf(person) is { } held) return held.College == college ? default(Done) : CandidatureErrors.TwoSeats;
        if (SeatOf(college) is { } taken)
        {
            if (taken.AcceptedAt is not null) return CandidatureErrors.SeatTaken;
            _seats.Remove(taken); // Nobody has to wait for somebody who never answers.
        }

        _seats.Add(new(new(Guid.CreateVersion7()), college, person, now));
        Raise(new CandidateNamed(Id, EstablishmentId, college));
        return default(Done);
    }

    /// <summary>Accepting says that one has read the dates, the hours and one's rights; the page shows them beside the button.</summary>
    public Result<Done> Accept(CallForApplications call, PersonId person, bool knowsWhatItAsks, bool freeOnFirstDay, DateTimeOffset now)
    {
        if (SeatOf(person) is not { } seat) return CandidatureErrors.NotNamed;
        if (State is not CandidatureState.Draft) return CandidatureErrors.Sent;
        if (!call.IsOpenAt(now)) return CallErrors.Closed;
        if (!knowsWhatItAsks) return CandidatureErrors.NotInformed;
        if (seat.AcceptedAt is not null && seat.IsFreeOnFirstDay == freeOnFirstDay) return default(Done);
        (seat.AcceptedAt, seat.IsFreeOnFirstDay) = (seat.AcceptedAt ?? now, freeOnFirstDay);
        Raise(new CandidateAccepted(Id, EstablishmentId, seat.College));
        return default(Done);
    }

    /// <summary>Frees the seat. No event: a journal row would tell who declined, and only that person may know.</summary>
    public Result<Done> Decline(PersonId person, DateTimeOffset now)
    {
        if (SeatOf(person) is not { } seat)
            return _seats.Exists(s => s.PersonId == person) ? default(Done) : CandidatureErrors.NotNamed;
        if (State is not CandidatureState.Draft) return CandidatureErrors.Sent;
        (seat.DeclinedAt, seat.SignedAt) = (now, null);
        return default(Done);
    }

    public Result<Done> Sign(CallForApplications call, PersonId person, DateTimeOffset now)
    {
        if (MayWrite(call, person, now, out var seat) is { } refused) return refused;
        if (seat.SignedAt is not null) return default(Done);
        if (Completeness.IsUnfinished(this, null)) return CandidatureErrors.ProjectUnfinished;
        if (Completeness.IsUnfinished(this, seat.College)) return CandidatureErrors.PartUnfinished;
        seat.SignedAt = now;
        Raise(new CandidatureSigned(Id, EstablishmentId, seat.College));
        return default(Done);
    }

    /// <summary>Takes the signature back, to write again.</summary>
    public Result<Done> Unsign(CallForApplications call, PersonId person, DateTimeOffset now)
    {
        if (MayWrite(call, person, now, out var seat) is { } refused) return refused;
        if (seat.SignedAt is null) return default(Done);
        seat.SignedAt = null;
        Raise(new CandidatureUnsigned(Id, EstablishmentId, seat.College));
        return default(Done);
    }
}
