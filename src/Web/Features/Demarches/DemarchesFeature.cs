namespace Essaim.Web.Features.Demarches;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class DemarchesFeature
{
    public static IServiceCollection AddDemarches(this IServiceCollection services) => services;

    public static void MapDemarches(this IEndpointRouteBuilder app)
    {
    }
}
