using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Steering;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class SteeringFeature
{
    public static IServiceCollection AddSteering(this IServiceCollection services) => services
        .AddScoped<ShowRegion>().AddScoped<CountPaces>().AddScoped<CountTraces>().AddSingleton<ReadInfoText>()
        .AddScoped<ShowFront>().AddScoped<ShowWeek>().AddScoped<INavigationSource, MainNavigation>();

    public static void MapSteering(this IEndpointRouteBuilder app)
    {
        OpenDataEndpoints.Map(app);
        CodeEndpoint.Map(app);
    }
}
