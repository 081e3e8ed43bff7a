using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Diagnosis.Evidence;
using Essaim.Web.Features.Diagnosis.Interviews;
using Essaim.Web.Features.Diagnosis.Observations;
using Essaim.Web.Features.Diagnosis.Safari;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Jobs;
using Essaim.Web.Platform.Live;
using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class DiagnosisFeature
{
    public static IServiceCollection AddDiagnosis(this IServiceCollection services) => services
        .AddScoped<OpenWall>().AddScoped<RevealWall>().AddScoped<AdvanceWall>().AddScoped<SetWallTimer>().AddScoped<ArrangeBoard>()
        .AddScoped<PlaceNote>().AddScoped<MergeGroups>().AddScoped<NameGroups>().AddScoped<RemoveNote>().AddScoped<ObjectToNote>()
        .AddScoped<CountHands>().AddScoped<CastBallot>().AddScoped<ExitGroup>().AddScoped<ParkLeftovers>()
        .AddScoped<FindWall>().AddScoped<ReadWall>().AddScoped<ShowWall>().AddScoped<ShowReview>()
        .AddScoped<WallNews>().AddScoped<ILiveGate, StageGate>().AddScoped<ILiveGate, RoomGate>()
        .AddScoped<IParticipantView, WallScene>().AddScoped<IFateSource, WallFates>()
        .AddScoped<FindBoard>().AddScoped<RecordFinding>().AddScoped<ChangeFinding>().AddScoped<AgreeOnDiagnosis>().AddScoped<ShowBoard>()
        .AddScoped<TakeOverSignals>().AddScoped<SetSignalAside>()
        .AddScoped<IEvidenceOffer, WallEvidence>().AddScoped<IEvidenceOffer, SignalEvidence>()
        .AddScoped<IPhaseSource, BoardSteps>().AddScoped<IDoorSource, BoardSteps>()
        .AddScoped<IDoorSource, WallDoors>().AddScoped<IPhaseSource, WallDoors>().AddScoped<IRecapSource, WallRecap>().AddScoped<INextActionSource, WallActions>()
        .AddScoped<HouseNames>().AddObservations().AddInterviews().AddSafaris();

    private static IServiceCollection AddObservations(this IServiceCollection services) => services
        .AddScoped<PrepareObservation>().AddScoped<RecordAgreement>().AddScoped<StartObservation>().AddScoped<TellMark>().AddScoped<EndObservation>()
        .AddScoped<CorrectObservation>().AddScoped<RewriteNote>().AddScoped<ShareObservation>().AddScoped<WithdrawObservation>()
        .AddScoped<ListObservations>().AddScoped<ShowObservation>().AddScoped<CompareObservations>()
        .AddScoped<IDoorSource, ObservationDoors>().AddScoped<IPhaseSource, ObservationDoors>().AddScoped<INextActionSource, ObservationActions>()
        .AddScoped<IEvidenceOffer, ObservationEvidence>();

    private static IServiceCollection AddInterviews(this IServiceCollection services) => services
        .AddSingleton<InterviewGuides>().AddScoped<OpenInterview>().AddScoped<WriteNotes>().AddScoped<CodePassage>().AddScoped<RemoveCoding>()
        .AddScoped<NarrowConsent>().AddScoped<WithdrawInterview>().AddScoped<ListInterviews>().AddScoped<ShowInterviews>().AddScoped<ShowInterview>()
        .AddScoped<INavigationSource, InterviewNavigation>();

    private static IServiceCollection AddSafaris(this IServiceCollection services) => services
        .AddScoped<OpenSafari>().AddScoped<EndShooting>().AddScoped<LookAtPhoto>().AddScoped<WithdrawPhoto>().AddScoped<AnalysePhoto>().AddScoped<NoteAgreement>()
        .AddScoped<CloseSafari>().AddScoped<ShowSafari>().AddScoped<ListSafaris>().AddRecurringTask<KeepSafariDates>().AddScoped<IEvidenceOffer, SafariEvidence>()
        .AddScoped<IDoorSource, SafariDoors>().AddScoped<IPhaseSource, SafariDoors>().AddScoped<INextActionSource, SafariDoors>();

    public static void MapDiagnosis(this IEndpointRouteBuilder app)
    {
        WallEndpoints.Map(app);
        ObservationEndpoints.Map(app);
        InterviewEndpoints.Map(app);
    }
}
