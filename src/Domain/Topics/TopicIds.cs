using Essaim.Domain.Common;

namespace Essaim.Domain.Topics;

public readonly record struct TopicId(Guid Value) : IId<TopicId>
{
    public static TopicId From(Guid value) => new(value);
}

public readonly record struct RankingId(Guid Value) : IId<RankingId>
{
    public static RankingId From(Guid value) => new(value);
}
