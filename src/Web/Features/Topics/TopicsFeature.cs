using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Features.Topics;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class TopicsFeature
{
    public static IServiceCollection AddTopics(this IServiceCollection services) => services
        .AddScoped<OpenTopic>().AddScoped<DescribeTopic>().AddScoped<AddTopicSource>().AddScoped<MoveTopic>().AddScoped<FollowTopic>()
        .AddScoped<RankTopics>().AddScoped<ExplainDeparture>().AddScoped<ReturnRanking>()
        .AddScoped<ListTopics>().AddScoped<ShowTopic>().AddScoped<ShowRankings>()
        .AddScoped<IThreadSource, SaidAndRanked>().AddScoped<INextActionSource, RankingActions>().AddScoped<IDoorSource, TopicDoor>().AddScoped<IPhaseSource, TopicSteps>()
        .AddReaction<OpenTopicFromWall>();

    public static void MapTopics(this IEndpointRouteBuilder app)
    {
    }
}
