using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;

namespace Essaim.Domain.Topics;

public sealed record TopicOpened(TopicId TopicId, EstablishmentId EstablishmentId, DemarcheId DemarcheId) : IDomainEvent;

public sealed record TopicDescribed(TopicId TopicId) : IDomainEvent;

public sealed record TopicSourceAdded(TopicId TopicId, SourceKind Kind) : IDomainEvent;

public sealed record TopicStateChanged(TopicId TopicId, TopicState State) : IDomainEvent;

public sealed record RankingRecorded(RankingId RankingId, DemarcheId DemarcheId, RankingBody Body, int Number) : IDomainEvent;

public sealed record RankingDepartureExplained(RankingId RankingId, TopicId TopicId) : IDomainEvent;

/// <summary>The committee's order, with the reasons for each departure, went back to the group.</summary>
public sealed record RankingReturned(RankingId RankingId, DemarcheId DemarcheId) : IDomainEvent;
