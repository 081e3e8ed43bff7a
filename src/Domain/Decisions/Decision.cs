using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Decisions;

/// <summary>How far those present agreed (G4).</summary>
public enum Consensus
{
    Unanimous,
    Broad,
    Divided,

    /// <summary>No agreement: the director settled it, and says so.</summary>
    Settled,
}

/// <summary>What the decision means for its subject.</summary>
public enum DecisionOutcome
{
    Retained,
    NotNow,
    Refused,
}

/// <summary>A disagreement that stays in the record, by side and without a name (B6).</summary>
public sealed record Dissent(College College, string Opinion);

/// <summary>What somebody undertakes in front of the others.</summary>
/// <param name="Who">A function or a first name, as the committee says it: "la directrice".</param>
public sealed record DecisionPromise(Guid Id, string Who, string What, DateOnly DueOn)
{
    public DateOnly? KeptOn { get; private set; }

    public bool IsLate(DateOnly today) => KeptOn is null && today > DueOn;

    internal void Keep(DateOnly on) => KeptOn = on;
}

/// <summary>What the committee decided: the act, why, how far they agreed, who disagreed, who was there. Never rewritten; a new one replaces it.</summary>
public sealed class Decision(DecisionId id, EstablishmentId establishmentId, DemarcheId demarcheId, int number, DateOnly decidedOn)
    : Aggregate, IOfEstablishment
{
    private readonly List<DecisionPromise> _promises = [];

    public DecisionId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    /// <summary>1 for the first decision of the establishment, then 2…, without a gap.</summary>
    public int Number { get; private init; } = number;

    public DateOnly DecidedOn { get; private init; } = decidedOn;

    public TopicId? TopicId { get; private init; }

    public QuestionId? QuestionId { get; private init; }

    public string Text { get; private set; } = "";

    public string Reasons { get; private set; } = "";

    public Consensus Consensus { get; private init; }

    public int? VotesFor { get; private init; }

    public int? Voters { get; private init; }

    public DecisionOutcome Outcome { get; private init; }

    /// <summary>The sides that were in the room.</summary>
    public IReadOnlyList<College> Present { get; private init; } = [];

    /// <summary>Whether staff representatives could be missing, because none are elected here (binôme by derogation).</summary>
    public bool ByDerogation { get; private init; }

    public DateOnly? ReviewOn { get; private init; }

    public IReadOnlyList<Dissent> Dissents { get; private set; } = [];

    public IReadOnlyList<DecisionPromise> Promises => _promises;

    /// <summary>What holds this decision to the one before it.</summary>
    public DecisionSeal Seal { get; private set; } = DecisionSeal.None;

    public static Result<Decision> Take(DecisionId id, EstablishmentId establishment, DemarcheId demarche, DecisionDraft draft, DecisionLink previous, byte[] salt, DateOnly today)
    {
        if (draft.Refusal(today) is { } refusal) return refusal;

        var decision = new Decision(id, establishment, demarche, previous.Number + 1, draft.DecidedOn)
        {
            TopicId = draft.TopicId,
            QuestionId = draft.QuestionId,
            Text = draft.Text.Trim(),
            Reasons = draft.Reasons.Trim(),
            Consensus = draft.Consensus,
            VotesFor = draft.VotesFor,
            Voters = draft.Voters,
            Outcome = draft.Outcome,
            Present = [.. draft.Present.Distinct().Order()],
            ByDerogation = draft.BinomeAllowed && !draft.Present.Contains(College.StaffRepresentatives),
            ReviewOn = draft.ReviewOn,
            Dissents = [.. draft.Dissents.Select(d => d with { Opinion = d.Opinion.Trim() })],
        };
        decision._promises.AddRange(draft.Promises.Select(p => new DecisionPromise(p.Id, p.Who.Trim(), p.What.Trim(), p.DueOn)));
        decision.Seal = DecisionChain.Close(decision, previous, salt);
        decision.Raise(new DecisionTaken(id, demarche, draft.TopicId, decision.Number, draft.Outcome, decision.Seal.Hash));
        return decision;
    }

    public Result<Done> KeepPromise(Guid promiseId, DateOnly on)
    {
        if (_promises.Find(p => p.Id == promiseId) is not { } promise) return DecisionErrors.PromiseUnknown;
        if (promise.KeptOn is not null) return default(Done);
        if (on < DecidedOn) return DecisionErrors.KeptBeforeDecided(DecidedOn);
        promise.Keep(on);
        Raise(new DecisionPromiseKept(Id, promiseId));
        return default(Done);
    }

    /// <summary>Takes out what names somebody. The commitment stays, so the chain still holds; without the salt nobody can guess the words back.</summary>
    public void Erase()
    {
        if (Seal.IsErased) return;
        (Text, Reasons, Dissents) = ("", "", []);
        _promises.Clear();
        Seal = Seal with { Salt = "" };
        Raise(new DecisionErased(Id));
    }
}

public sealed record DecisionTaken(DecisionId DecisionId, DemarcheId DemarcheId, TopicId? TopicId, int Number, DecisionOutcome Outcome, string Hash) : IDomainEvent;

public sealed record DecisionPromiseKept(DecisionId DecisionId, Guid PromiseId) : IDomainEvent;

public sealed record DecisionErased(DecisionId DecisionId) : IDomainEvent;
