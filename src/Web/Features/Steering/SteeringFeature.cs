namespace Essaim.Web.Features.Steering;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class SteeringFeature
{
    public static IServiceCollection AddSteering(this IServiceCollection services) => services;

    public static void MapSteering(this IEndpointRouteBuilder app)
    {
    }
}
