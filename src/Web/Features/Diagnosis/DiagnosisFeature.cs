namespace Essaim.Web.Features.Diagnosis;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class DiagnosisFeature
{
    public static IServiceCollection AddDiagnosis(this IServiceCollection services) => services;

    public static void MapDiagnosis(this IEndpointRouteBuilder app)
    {
    }
}
