namespace Essaim.Web.Features.Establishments;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class EstablishmentsFeature
{
    public static IServiceCollection AddEstablishments(this IServiceCollection services) => services
        .AddScoped<RegisterEstablishment>().AddScoped<FindEstablishments>();

    public static void MapEstablishments(this IEndpointRouteBuilder app)
    {
    }
}
