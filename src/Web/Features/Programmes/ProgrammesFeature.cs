namespace Essaim.Web.Features.Programmes;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ProgrammesFeature
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services;

    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
    }
}
