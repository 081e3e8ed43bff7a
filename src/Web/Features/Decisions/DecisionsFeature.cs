namespace Essaim.Web.Features.Decisions;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services;

    public static void MapDecisions(this IEndpointRouteBuilder app)
    {
    }
}
