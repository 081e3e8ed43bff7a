using System.Security.Cryptography;
using System.Text;
using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

public readonly record struct WallVoteId(Guid Value) : IId<WallVoteId>
{
    public static WallVoteId From(Guid value) => new(value);
}

public readonly record struct WallBallotId(Guid Value) : IId<WallBallotId>
{
    public static WallBallotId From(Guid value) => new(value);
}

/// <summary>Votes of one phone for one group. No person, no time, and nothing that ties it to the same phone's other votes.</summary>
public sealed class WallVote(WallVoteId id, WallId wallId, WallGroupId groupId, int count)
{
    public WallVoteId Id { get; private init; } = id;

    public WallId WallId { get; private init; } = wallId;

    public WallGroupId GroupId { get; private set; } = groupId;

    public int Count { get; private init; } = count;

    internal void GoTo(WallGroupId kept) => GroupId = kept;
}

/// <summary>Remembers, as a fingerprint, that a ballot was counted: the same one sent again after a lost answer counts once.</summary>
public sealed class WallBallot(WallBallotId id, WallId wallId)
{
    public WallBallotId Id { get; private init; } = id;

    public WallId WallId { get; private init; } = wallId;
}

/// <summary>What one phone sends: how many of its votes go to which group.</summary>
public sealed record Ballot(Guid Key, IReadOnlyDictionary<WallGroupId, int> Votes)
{
    public int Total => Votes.Values.Sum();

    public Result<Done> Check(Wall wall, IReadOnlySet<WallGroupId> groups)
    {
        if (wall.Phase is not WallPhase.Voting) return WallErrors.VoteNotOpen;
        if (Votes.Values.Any(count => count < 0) || !Votes.Keys.All(groups.Contains)) return WallErrors.VoteUnreadable;
        if (Votes.Values.Any(count => count > wall.VotesEach) || Total > wall.VotesEach) return WallErrors.OverBudget(wall.VotesEach);
        return Total == 0 ? WallErrors.EmptyBallot : Done.Result;
    }

    /// <summary>What is kept to recognise this ballot. The key itself is not stored, so kept votes do not lead back to it.</summary>
    public WallBallotId Fingerprint => new(Derived("ballot"));

    public IEnumerable<WallVote> Cast(WallId wall) => Votes.Where(v => v.Value > 0)
        .Select(v => new WallVote(new(Derived($"vote {v.Key.Value}")), wall, v.Key, v.Value))
        .OrderBy(v => v.Id.Value);

    private Guid Derived(string purpose) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Key:N} {purpose}")).AsSpan(0, 16));
}

/// <summary>The votes of one group as they may be shown.</summary>
/// <param name="Phones">Votes of phones, or empty when they are fewer than five and stay a secret of those who gave them.</param>
public sealed record VoteTally(int? Phones, int Hands)
{
    public const int Least = 5;

    /// <summary>Everything that may be said as a number; also what groups are ordered by.</summary>
    public int Shown => (Phones ?? 0) + Hands;

    /// <summary>Without any phone in the room nothing is anonymous and nothing has to be hidden.</summary>
    public static VoteTally Of(int phones, int hands, int phonesOnWall) => new(phones >= Least || phonesOnWall == 0 ? phones : null, hands);
}
