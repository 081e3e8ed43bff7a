using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Voice;

public readonly record struct RollId(Guid Value) : IId<RollId>
{
    public static RollId From(Guid value) => new(value);
}

/// <summary>
/// The closed list of a campaign, as numbers: how many people of each pool may answer. Frozen at the opening. It holds no name;
/// each of its places is a <see cref="Slip"/>.
/// </summary>
public sealed class Roll(RollId id, CampaignId campaignId, EstablishmentId establishmentId) : Aggregate, IOfEstablishment
{
    /// <summary>Latecomers enter in groups of this many, or wait for the next time: one alone would be recognised by the figures that move.</summary>
    public const int FewestLate = 5;

    private readonly List<RollPool> _pools = [];

    public RollId Id { get; private init; } = id;

    public CampaignId CampaignId { get; private init; } = campaignId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DateTimeOffset FrozenAt { get; private init; }

    public IReadOnlyList<RollPool> Pools => _pools;

    public static Roll Freeze(RollId id, CampaignId campaign, EstablishmentId establishment, IEnumerable<Pool> pools, DateTimeOffset now)
    {
        var roll = new Roll(id, campaign, establishment) { FrozenAt = now };
        roll._pools.AddRange(pools.Select(p => new RollPool(p.Key, p.Label, p.Size)));
        roll.Raise(new RollFrozen(campaign, roll._pools.Sum(p => p.Size)));
        return roll;
    }

    /// <summary>Gives places out, as slips of one kind. Never more than the roll has.</summary>
    public Result<Done> Give(string pool, int slips)
    {
        if (_pools.Find(p => p.Key == pool) is not { } place) return RollErrors.Pools;
        if (slips < 1 || slips > place.Left) return RollErrors.Full(place.Left);
        place.Given += slips;
        Raise(new SlipsGiven(CampaignId, pool, slips));
        return default(Done);
    }

    /// <summary>Takes back slips that were spoilt before anybody used one.</summary>
    public void TakeBack(string pool, int slips)
    {
        if (_pools.Find(p => p.Key == pool) is not { } place || slips < 1) return;
        place.Given = Math.Max(0, place.Given - slips);
        Raise(new SlipsTakenBack(CampaignId, pool, slips));
    }

    /// <summary>Lets latecomers in, at least five together. The size that the rules name does not move: it stays the smaller, safer one.</summary>
    public Result<Done> Admit(string pool, int people)
    {
        if (people < FewestLate) return RollErrors.LateTooFew;
        if (_pools.Find(p => p.Key == pool) is not { } place) return RollErrors.Pools;
        place.Late += people;
        Raise(new LatecomersAdmitted(CampaignId, pool, people));
        return default(Done);
    }
}

/// <summary>One pool of a roll.</summary>
public sealed class RollPool(string key, string label, int size)
{
    public string Key { get; private init; } = key;

    public string Label { get; private init; } = label;

    /// <summary>People at the opening, as the manifest says.</summary>
    public int Size { get; private init; } = size;

    /// <summary>People let in afterwards, in groups.</summary>
    public int Late { get; internal set; }

    /// <summary>Places that became slips.</summary>
    public int Given { get; internal set; }

    public int Left => Size + Late - Given;
}

public sealed record RollFrozen(CampaignId CampaignId, int Size) : IDomainEvent;

public sealed record SlipsGiven(CampaignId CampaignId, string Pool, int Slips) : IDomainEvent;

public sealed record SlipsTakenBack(CampaignId CampaignId, string Pool, int Slips) : IDomainEvent;

public sealed record LatecomersAdmitted(CampaignId CampaignId, string Pool, int People) : IDomainEvent;
