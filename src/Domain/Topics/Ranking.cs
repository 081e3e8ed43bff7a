using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Topics;

/// <summary>The two bodies that rank, each on its own. The group proposes; the committee decides (DOMAIN 1.4).</summary>
public enum RankingBody
{
    Group,
    Committee,
}

/// <summary>Why the committee put one subject elsewhere than the group did.</summary>
public sealed record DepartureReason(TopicId TopicId, string Text);

/// <summary>One order of subjects taken in one meeting of one body. A new meeting makes a new version; the old ones stay.</summary>
public sealed class Ranking(
    RankingId id, EstablishmentId establishmentId, DemarcheId demarcheId, RankingBody body, int number, DateOnly heldOn, int present)
    : Aggregate, IOfEstablishment
{
    public RankingId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public RankingBody Body { get; private init; } = body;

    /// <summary>1 for the body's first order in this démarche, then 2…</summary>
    public int Number { get; private init; } = number;

    public DateOnly HeldOn { get; private init; } = heldOn;

    /// <summary>How many people took part in the order, without their names.</summary>
    public int Present { get; private init; } = present;

    public IReadOnlyList<TopicId> Order { get; private init; } = [];

    public IReadOnlyList<DepartureReason> Reasons { get; private set; } = [];

    /// <summary>When the committee's order went back to the group with its reasons.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>The group's order that the reasons answer.</summary>
    public RankingId? ComparedWith { get; private set; }

    public static Result<Ranking> Record(
        RankingId id, EstablishmentId establishment, DemarcheId demarche, RankingBody body, int number, DateOnly heldOn, int present,
        IReadOnlyList<TopicId> order, DateOnly today)
    {
        if (order.Count < 2) return RankingErrors.Empty;
        if (order.Distinct().Count() != order.Count) return RankingErrors.TopicTwice;
        if (present is < 1 or > 200) return RankingErrors.PresentOutOfRange;
        if (heldOn > today) return RankingErrors.InTheFuture;

        var ranking = new Ranking(id, establishment, demarche, body, number, heldOn, present) { Order = [.. order] };
        ranking.Raise(new RankingRecorded(id, demarche, body, number));
        return ranking;
    }

    public string? ReasonFor(TopicId topic) => Reasons.FirstOrDefault(r => r.TopicId == topic)?.Text;

    /// <summary>Writes, or rewrites until the order is returned, why a subject left its place.</summary>
    public Result<Done> Explain(TopicId topic, string reason)
    {
        if (Body is not RankingBody.Committee) return RankingErrors.NotOfCommittee;
        if (ReturnedAt is not null) return RankingErrors.AlreadyReturned;
        reason = reason.Trim();
        if (reason.Length < 10) return RankingErrors.ReasonMissing;
        if (reason.Length > 1000) return RankingErrors.ReasonTooLong;
        if (ReasonFor(topic) == reason) return default(Done);

        Reasons = [.. Reasons.Where(r => r.TopicId != topic), new(topic, reason)];
        Raise(new RankingDepartureExplained(Id, topic));
        return default(Done);
    }

    /// <summary>Departures from the group's order that still have no reason.</summary>
    public IReadOnlyList<TopicId> Unexplained(IReadOnlyList<TopicId> groupOrder) =>
    [
        .. RankingDifference.Between(groupOrder, Order).Where(p => p.IsDeparture && ReasonFor(p.TopicId) is null).Select(p => p.TopicId),
    ];

    /// <summary>Gives the order back to the group. Refused while one departure has no written reason (G1).</summary>
    public Result<Done> Return(RankingId groupRanking, IReadOnlyList<TopicId> groupOrder, DateTimeOffset now)
    {
        if (Body is not RankingBody.Committee) return RankingErrors.NotOfCommittee;
        if (ReturnedAt is not null) return default(Done);
        if (Unexplained(groupOrder) is { Count: > 0 } missing) return RankingErrors.ReasonsMissing(missing.Count);
        (ReturnedAt, ComparedWith) = (now, groupRanking);
        Raise(new RankingReturned(Id, DemarcheId));
        return default(Done);
    }
}
