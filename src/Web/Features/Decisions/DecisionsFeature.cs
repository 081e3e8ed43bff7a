using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Diagnosis;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Features.Decisions;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddScoped<AskQuestion>().AddScoped<AnswerQuestion>().AddScoped<RecordDecision>().AddScoped<KeepPromise>().AddScoped<EraseDecision>()
        .AddScoped<PublishAnswer>().AddScoped<WithdrawAnswer>()
        .AddScoped<ListDecisions>().AddScoped<ShowDecision>().AddScoped<ShowQuestion>().AddScoped<ShowAnswer>().AddScoped<CheckChains>()
        .AddScoped<IThreadSource, DecidedAndAnswered>().AddScoped<IGroupFollowUp, GroupAnswers>().AddScoped<DecisionRecap>().AddScoped<IRecapSource, DecisionRecap>()
        .AddScoped<INextActionSource, DecisionActions>().AddScoped<IDoorSource, QuestionDoor>().AddScoped<IPhaseSource, DecisionSteps>()
        .AddReaction<FollowDecision>().AddReaction<AskFromWall>();

    public static void MapDecisions(this IEndpointRouteBuilder app)
    {
    }
}
