namespace Essaim.Web.Features.Selection;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class SelectionFeature
{
    public static IServiceCollection AddSelection(this IServiceCollection services) => services;

    public static void MapSelection(this IEndpointRouteBuilder app)
    {
    }
}
