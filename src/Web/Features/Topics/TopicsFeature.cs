namespace Essaim.Web.Features.Topics;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class TopicsFeature
{
    public static IServiceCollection AddTopics(this IServiceCollection services) => services;

    public static void MapTopics(this IEndpointRouteBuilder app)
    {
    }
}
