using Essaim.Web.Features.Demarches;

namespace Essaim.Web.Features.Surveys;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class SurveysFeature
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddSingleton(s => Instruments.Load(s.GetRequiredService<Content>())).AddHostedService<CheckInstruments>()
        .AddSingleton(s => QuotedAnswers.Load(s.GetRequiredService<Content>())).AddScoped<OpenSurvey>().AddScoped<ListSurveys>()
        .AddScoped<TextsIn>().AddScoped<Places>().AddScoped<ListQuestionnaires>().AddScoped<ShowQuestionnaire>().AddScoped<BeginQuestionnaire>()
        .AddScoped<DescribeQuestionnaire>().AddScoped<SaveSection>().AddScoped<SaveQuestion>().AddScoped<ArrangeQuestionnaire>()
        .AddScoped<IDoorSource, SurveyDoor>()
        .AddScoped<PublishQuestionnaire>().AddScoped<ArchiveQuestionnaire>();

    public static void MapSurveys(this IEndpointRouteBuilder app)
    {
    }
}
