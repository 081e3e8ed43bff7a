using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Jobs;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Features.Experiments;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ExperimentsFeature
{
    public static IServiceCollection AddExperiments(this IServiceCollection services) => services
        .AddScoped<PlanExperiment>().AddScoped<AdjustExperiment>().AddScoped<NoteTroubles>().AddScoped<GiveVerdict>().AddScoped<GatherAnswers>()
        .AddScoped<ShowExperiment>().AddScoped<ShowPlanGround>().AddScoped<ListExperiments>().AddScoped<FollowPulse>().AddScoped<TurnPulses>()
        .AddRecurringTask<KeepPulsesInStep>().AddReaction<TopicFollowsVerdict>().AddReaction<ClosePulsesOnVerdict>()
        .AddScoped<INextActionSource, ExperimentActions>().AddScoped<IRecapSource, ExperimentRecap>().AddScoped<IDoorSource, ExperimentDoor>()
        .AddScoped<IPhaseSource, ExperimentSteps>().AddScoped<IThreadSource, ExperimentThread>();

    public static void MapExperiments(this IEndpointRouteBuilder app)
    {
    }
}
