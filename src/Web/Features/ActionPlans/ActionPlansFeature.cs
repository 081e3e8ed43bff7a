using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ActionPlansFeature
{
    public static IServiceCollection AddActionPlans(this IServiceCollection services) => services
        .AddScoped<PlanAction>().AddScoped<CommitAction>().AddScoped<MoveAction>().AddScoped<FinishAction>().AddScoped<AbandonAction>()
        .AddScoped<ParkIdea>().AddScoped<ReviewIdea>()
        .AddScoped<ListActions>().AddScoped<ShowAction>().AddScoped<ShowIdea>().AddScoped<ShowMirror>()
        .AddScoped<IThreadSource, DoneThread>().AddScoped<ActionRecap>().AddScoped<IRecapSource, ActionRecap>()
        .AddScoped<INextActionSource, PlanActions>().AddScoped<IDoorSource, ActionDoor>().AddScoped<IPhaseSource, ActionSteps>()
        .AddReaction<PlanFromWall>().AddReaction<ProposeFromVerdict>().AddReaction<ParkFromDecision>();

    public static void MapActionPlans(this IEndpointRouteBuilder app)
    {
    }
}
