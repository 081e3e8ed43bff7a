namespace Essaim.Web.Features.ActionPlans;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ActionPlansFeature
{
    public static IServiceCollection AddActionPlans(this IServiceCollection services) => services;

    public static void MapActionPlans(this IEndpointRouteBuilder app)
    {
    }
}
