using Essaim.Web.Features.Access;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Selection.Calls;
using Essaim.Web.Features.Selection.Candidatures;
using Essaim.Web.Features.Selection.Reading;
using Essaim.Web.Platform.Journal;
using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Selection;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class SelectionFeature
{
    public static IServiceCollection AddSelection(this IServiceCollection services) => services
        .AddScoped<PrepareCall>().AddScoped<RewriteCall>().AddScoped<PublishCall>().AddScoped<ListCalls>().AddScoped<ShowCall>()
        .AddScoped<StartCandidature>().AddScoped<InviteCandidate>().AddScoped<NameCandidate>().AddScoped<RemindCandidate>().AddScoped<ChangeCandidature>()
        .AddScoped<AnswerSeat>().AddScoped<WriteAnswers>().AddScoped<SignPart>().AddScoped<ChooseBinome>().AddScoped<SubmitCandidature>()
        .AddScoped<WithdrawCandidature>().AddScoped<ShowCandidature>().AddScoped<ShowRequest>()
        .AddScoped<NameReaders>().AddScoped<KeepMarks>().AddScoped<RecuseReader>().AddScoped<DecideCandidature>().AddScoped<ListSelection>().AddScoped<ShowReading>()
        .AddScoped<INextActionSource, SelectionNextActions>().AddScoped<INavigationSource, SelectionNavigation>().AddScoped<IRecapSource, SelectionRecap>()
        .AddReaction<KeepWaveRegister>().AddReaction<SeatRetainedMembers>();

    public static void MapSelection(this IEndpointRouteBuilder app) => CandidatureEndpoints.Map(app);
}
