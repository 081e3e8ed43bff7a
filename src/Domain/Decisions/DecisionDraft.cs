using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Decisions;

/// <summary>A decision as it is written down in the meeting, before the rules have looked at it.</summary>
public sealed record DecisionDraft(DateOnly DecidedOn, string Text, string Reasons, Consensus Consensus, DecisionOutcome Outcome)
{
    private const int LongestText = 600;
    private const int LongestReasons = 1000;
    private const int LongestOpinion = 500;
    private const int LongestPromise = 300;

    public TopicId? TopicId { get; init; }

    public QuestionId? QuestionId { get; init; }

    public int? VotesFor { get; init; }

    public int? Voters { get; init; }

    public IReadOnlyCollection<College> Present { get; init; } = [];

    /// <summary>Whether this establishment has no elected staff, so that two sides are enough.</summary>
    public bool BinomeAllowed { get; init; }

    public IReadOnlyList<Dissent> Dissents { get; init; } = [];

    public IReadOnlyList<DecisionPromise> Promises { get; init; } = [];

    public DateOnly? ReviewOn { get; init; }

    /// <summary>The first rule this draft breaks, if any.</summary>
    public Error? Refusal(DateOnly today) => Words() ?? Votes() ?? Days(today) ?? ParityGate.Refusal(Present, BinomeAllowed);

    private Error? Words()
    {
        if (string.IsNullOrWhiteSpace(Text)) return DecisionErrors.TextMissing;
        if (Text.Trim().Length > LongestText) return DecisionErrors.TooLong("Text");
        if (string.IsNullOrWhiteSpace(Reasons)) return DecisionErrors.ReasonsMissing;
        if (Reasons.Trim().Length > LongestReasons) return DecisionErrors.TooLong("Reasons");
        if (Dissents.Any(d => d.Opinion.Trim().Length is 0 or > LongestOpinion)) return DecisionErrors.TooLong("Dissent");
        if (Dissents.Any() && Consensus is Consensus.Unanimous) return DecisionErrors.UnanimousWithDissent;
        foreach (var promise in Promises)
        {
            if (string.IsNullOrWhiteSpace(promise.Who) || string.IsNullOrWhiteSpace(promise.What)) return DecisionErrors.PromiseIncomplete;
            if (promise.Who.Length > LongestPromise || promise.What.Length > LongestPromise) return DecisionErrors.TooLong("Promises");
        }

        return null;
    }

    private Error? Votes()
    {
        if (VotesFor is null != Voters is null) return DecisionErrors.VotesIncomplete;
        if (Voters is < 1 or > 200 || VotesFor < 0 || VotesFor > Voters) return DecisionErrors.VotesOutOfRange;
        return Consensus is Consensus.Unanimous && VotesFor != Voters ? DecisionErrors.UnanimousWithVotesAgainst : null;
    }

    private Error? Days(DateOnly today)
    {
        if (DecidedOn > today) return DecisionErrors.InTheFuture;
        if (ReviewOn <= DecidedOn) return DecisionErrors.ReviewTooEarly;
        if (Outcome is DecisionOutcome.NotNow && ReviewOn is null) return DecisionErrors.ReviewMissing;
        return Promises.Any(p => p.DueOn < DecidedOn) ? DecisionErrors.PromiseBeforeDecision : null;
    }
}
