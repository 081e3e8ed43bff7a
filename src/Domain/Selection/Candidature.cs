using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;

namespace Essaim.Domain.Selection;

public readonly record struct CandidatureId(Guid Value) : IId<CandidatureId>
{
    public static CandidatureId From(Guid value) => new(value);
}

public enum CandidatureState
{
    Draft,
    Submitted,
    Retained,
    NotRetained,
    Reoriented,
    Withdrawn,
}

/// <summary>An establishment's answer to a call, written and signed by three parties, each from their own account.</summary>
public sealed partial class Candidature(CandidatureId id, CallId callId, WaveId waveId, EstablishmentId establishmentId, RegionCode region, DateTimeOffset startedAt)
    : Aggregate, IOfEstablishment, IOfRegion
{
    private readonly List<CandidateSeat> _seats = [];

    public CandidatureId Id { get; private init; } = id;

    public CallId CallId { get; private init; } = callId;

    public WaveId WaveId { get; private init; } = waveId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public RegionCode Region { get; private init; } = region;

    public DateTimeOffset StartedAt { get; private init; } = startedAt;

    public DateTimeOffset? SubmittedAt { get; private set; }

    public CandidatureState State { get; private set; }

    /// <summary>Comes as two, because no staff are elected there (A13).</summary>
    public bool IsBinome { get; private set; }

    public IReadOnlyList<CandidateSeat> Seats => _seats;

    public IReadOnlyList<DossierAnswer> Answers { get; private set; } = [];

    public SelectionDecision? Decision { get; private set; }

    public string this[DossierField field] => Answers.FirstOrDefault(a => a.Field == field)?.Text ?? "";

    /// <summary>Whether the subject looks already settled, for the eyes of the applicant and of the reader.</summary>
    public bool HasClosedSubject => OpennessTest.IsClosed(this[DossierField.Openness], this[DossierField.Margins]);

    public static Result<Candidature> Start(
        CandidatureId id, CallForApplications call, EstablishmentId establishment, RegionCode itsRegion, PersonId starter, College college, DateTimeOffset now)
    {
        if (!call.IsOpenAt(now)) return CallErrors.Closed;
        if (itsRegion != call.Region) return CandidatureErrors.OtherRegion;
        var candidature = new Candidature(id, call.Id, call.WaveId, establishment, call.Region, now);
        if (candidature.Name(call, college, starter, now).Failed(out var error)) return error;
        candidature.ClearEvents();
        candidature.Raise(new CandidatureStarted(id, call.Id, establishment));
        return candidature;
    }

    /// <summary>The seat a person was named to and has not declined.</summary>
    public CandidateSeat? SeatOf(PersonId person) => _seats.Find(s => s.PersonId == person && s.DeclinedAt is null);

    public CandidateSeat? SeatOf(College college) => _seats.Find(s => s.College == college && s.DeclinedAt is null);

    /// <summary>A part is read by its author, and by the others once it is signed. The project is common.</summary>
    public bool IsReadableBy(PersonId person, College? part) => part is null || SeatOf(person)?.College == part || IsSigned(part);

    /// <summary>As it is kept: browsers send another end of line than they were given.</summary>
    public static string Cleaned(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>Whether somebody already put their name to what stands in a part.</summary>
    public bool IsSigned(College? part) => part is { } college ? SeatOf(college)?.SignedAt is not null : _seats.Exists(s => s.SignedAt is not null);

    public Result<Done> Write(CallForApplications call, PersonId person, DossierField field, string text, DateTimeOffset now)
    {
        if (MayWrite(call, person, now, out var seat) is { } refused) return refused;
        var part = Dossier.OwnerOf(field);
        if (part is not null && part != seat.College) return CandidatureErrors.OtherPart;
        text = Cleaned(text);
        if (this[field] == text) return default(Done);
        if (IsSigned(part)) return part is null ? CandidatureErrors.ProjectSigned : CandidatureErrors.PartSigned;
        if (text.Length > Dossier.LongestAnswer) return CandidatureErrors.AnswerTooLong(field);
        if (field is DossierField.Openness && text.Length > 0 && OpennessTest.Parse(text) is null) return CandidatureErrors.OpennessUnknown;

        Answers = [.. Answers.Where(a => a.Field != field), new(field, text)];
        Raise(new CandidatureWritten(Id, EstablishmentId));
        return default(Done);
    }

    /// <summary>Asked by direction, where the call allows it and nobody sits for staff.</summary>
    public Result<Done> ComeAsBinome(CallForApplications call, PersonId person, bool binome, DateTimeOffset now)
    {
        if (MayWrite(call, person, now, out var seat) is { } refused) return refused;
        if (seat.College is not College.Management) return CandidatureErrors.OtherPart;
        if (IsBinome == binome) return default(Done);
        if (IsSigned(College.Management)) return CandidatureErrors.PartSigned;
        if (binome && !call.AllowsBinome) return CandidatureErrors.BinomeNotAllowed;
        if (binome && SeatOf(College.StaffRepresentatives) is not null) return CandidatureErrors.StaffSeatTaken;
        IsBinome = binome;
        Raise(new CandidatureWritten(Id, EstablishmentId));
        return default(Done);
    }

    public Result<Done> Submit(CallForApplications call, PersonId person, DateTimeOffset now)
    {
        if (State is CandidatureState.Submitted) return default(Done);
        if (MayWrite(call, person, now, out _) is { } refused) return refused;
        var gaps = Completeness.GapsOf(this, call);
        if (gaps.Count > 0) return CandidatureErrors.Incomplete(gaps.Count);
        (State, SubmittedAt) = (CandidatureState.Submitted, now);
        Raise(new CandidatureSubmitted(Id, CallId, EstablishmentId));
        return default(Done);
    }

    public Result<Done> Withdraw(PersonId person, DateTimeOffset now)
    {
        if (State is CandidatureState.Withdrawn) return default(Done);
        if (SeatOf(person)?.AcceptedAt is null) return CandidatureErrors.NotAccepted;
        if (State is not (CandidatureState.Draft or CandidatureState.Submitted)) return CandidatureErrors.AlreadyDecided;
        State = CandidatureState.Withdrawn;
        Raise(new CandidatureWithdrawn(Id, CallId, EstablishmentId, WasSubmitted: SubmittedAt is not null));
        return default(Done);
    }

    /// <summary>The region's answer, once two people have read. It is given once.</summary>
    public Result<Done> Decide(CallForApplications call, int readingsGiven, SelectionDecision decision)
    {
        if (State is not CandidatureState.Submitted) return Decision is null ? CandidatureErrors.NotSubmitted : CandidatureErrors.AlreadyDecided;
        if (call.StateAt(decision.At) is not CallState.Closed) return CallErrors.NotYetClosed;
        if (readingsGiven < BlindReading.ReadersWanted) return CandidatureErrors.ReadingsMissing;
        if (decision.Fault() is { } fault) return fault;

        (Decision, State) = (decision.Cleaned(), decision.Outcome switch
        {
            Outcome.Retained => CandidatureState.Retained,
            Outcome.NotRetained => CandidatureState.NotRetained,
            _ => CandidatureState.Reoriented,
        });
        Raise(decision.Outcome switch
        {
            Outcome.Retained => new CandidatureRetained(Id, CallId, EstablishmentId),
            Outcome.NotRetained => new CandidatureNotRetained(Id, CallId, EstablishmentId),
            _ => (IDomainEvent)new CandidatureReoriented(Id, CallId, EstablishmentId),
        });
        return default(Done);
    }

    private Error? MayWrite(CallForApplications call, PersonId person, DateTimeOffset now, out CandidateSeat seat)
    {
        seat = SeatOf(person)!;
        if (seat?.AcceptedAt is null) return CandidatureErrors.NotAccepted;
        if (State is not CandidatureState.Draft) return CandidatureErrors.Sent;
        return call.IsOpenAt(now) ? null : CallErrors.Closed;
    }
}
