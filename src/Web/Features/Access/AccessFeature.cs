namespace Essaim.Web.Features.Access;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class AccessFeature
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddScoped<ListNextActions>();

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
    }
}
