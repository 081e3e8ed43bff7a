namespace Essaim.Web.Features.Clusters;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ClustersFeature
{
    public static IServiceCollection AddClusters(this IServiceCollection services) => services;

    public static void MapClusters(this IEndpointRouteBuilder app)
    {
    }
}
