namespace Essaim.Web.Features.Experiments;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ExperimentsFeature
{
    public static IServiceCollection AddExperiments(this IServiceCollection services) => services;

    public static void MapExperiments(this IEndpointRouteBuilder app)
    {
    }
}
