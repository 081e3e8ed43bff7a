using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

public readonly record struct WallGroupId(Guid Value) : IId<WallGroupId>
{
    public static WallGroupId From(Guid value) => new(value);
}

/// <summary>The four ways a group leaves a wall. None is better than another.</summary>
public enum WallExit
{
    /// <summary>Decided on the spot, within what this room may decide.</summary>
    Decision,

    Test,

    /// <summary>Asked of the steering committee (COPIL), which owes an answer.</summary>
    Question,

    /// <summary>Kept for later, with the reason.</summary>
    Parked,
}

/// <summary>Notes that say the same thing, under a name the room gave them.</summary>
public sealed class WallGroup(WallGroupId id, WallId wallId, EstablishmentId establishmentId, string name, DateTimeOffset madeAt) : Aggregate, IOfEstablishment
{
    public const int LongestName = 80;

    public const int LongestReason = 300;

    public const int MostHands = 500;

    public WallGroupId Id { get; private init; } = id;

    public WallId WallId { get; private init; } = wallId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    /// <summary>Empty until the room has agreed on one.</summary>
    public string Name { get; private set; } = name;

    public DateTimeOffset MadeAt { get; private init; } = madeAt;

    /// <summary>Raised hands that the host counted, for those without a phone. Always told apart from the votes of phones.</summary>
    public int Hands { get; private set; }

    public WallExit? Exit { get; private set; }

    /// <summary>What is decided, tried or asked, or why it waits.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The group that took its notes over, if it was merged.</summary>
    public WallGroupId? MergedIntoId { get; private set; }

    /// <summary>Made once the vote was over: nobody could vote for it.</summary>
    public bool IsAfterVote { get; private init; }

    public static WallGroup Make(WallGroupId id, Wall wall, string name, DateTimeOffset now) =>
        new(id, wall.Id, wall.EstablishmentId, name, now) { IsAfterVote = wall.Phase is WallPhase.Exits };

    public Result<Done> Rename(string name)
    {
        name = name.Trim();
        if (name == Name) return Done.Result;
        if (name.Length > LongestName) return WallErrors.NameTooLong;
        if (Exit is not null) return WallErrors.AlreadyOut;
        Name = name;
        Raise(new WallGroupNamed(WallId, Id, name));
        return Done.Result;
    }

    public Result<Done> CountHands(int hands)
    {
        if (hands is < 0 or > MostHands) return WallErrors.HandsOutOfRange;
        if (hands == Hands) return Done.Result;
        Hands = hands;
        Raise(new WallHandsCounted(WallId, Id, hands));
        return Done.Result;
    }

    /// <summary>Leaves by one door, for good: what follows reads this event. The same exit again is one act.</summary>
    public Result<Done> Leave(WallExit exit, string reason, int notes, int votes)
    {
        reason = reason.Trim();
        if (Exit == exit && Reason == reason) return Done.Result;
        if (Exit is not null) return WallErrors.AlreadyOut;
        if (reason.Length == 0) return exit is WallExit.Parked ? WallErrors.ReasonMissing : WallErrors.SentenceMissing;
        if (reason.Length > LongestReason) return WallErrors.ReasonTooLong;
        (Exit, Reason) = (exit, reason);
        Raise(new WallGroupExited(WallId, Id, exit, reason, Name, notes, votes));
        return Done.Result;
    }

    internal void HandOverTo(WallGroup kept)
    {
        kept.Hands += Hands;
        (MergedIntoId, Hands) = (kept.Id, 0);
        Raise(new WallGroupsMerged(WallId, Id, kept.Id));
    }
}

public sealed record WallGroupNamed(WallId WallId, WallGroupId GroupId, string Name) : IDomainEvent;

public sealed record WallHandsCounted(WallId WallId, WallGroupId GroupId, int Hands) : IDomainEvent;

public sealed record WallGroupsMerged(WallId WallId, WallGroupId FromId, WallGroupId IntoId) : IDomainEvent;

/// <summary>A group has left its wall: what the register of topics starts from.</summary>
/// <param name="Title">The name the room gave it.</param>
/// <param name="NoteCount">Notes in it, without the removed ones.</param>
/// <param name="Votes">Phones and hands together; below five from phones the phones count as none.</param>
public sealed record WallGroupExited(
    WallId WallId, WallGroupId GroupId, WallExit Exit, string Reason, string Title, int NoteCount, int Votes) : IDomainEvent;
