namespace Essaim.Web.Features.Library;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class LibraryFeature
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services;

    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
    }
}
