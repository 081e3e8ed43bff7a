namespace Essaim.Web.Features.Surveys;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class SurveysFeature
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddSingleton(s => Instruments.Load(s.GetRequiredService<Content>())).AddHostedService<CheckInstruments>();

    public static void MapSurveys(this IEndpointRouteBuilder app)
    {
    }
}
