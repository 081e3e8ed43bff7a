using Essaim.Urn;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Features.Voice.Results;
using Essaim.Web.Platform.Jobs;

namespace Essaim.Web.Features.Voice;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class VoiceFeature
{
    public static IServiceCollection AddVoice(this IServiceCollection services) => services
        .AddUrn(s => s.GetRequiredService<Settings>().UrnDatabase)
        .AddSingleton<EmbeddedUrnLink>()
        .AddSingleton(LinkToUrn)
        .AddScoped<OpenCampaign>().AddScoped<CloseCampaign>().AddScoped<ReleaseCampaign>().AddScoped<RevealNotes>().AddScoped<ShowPublished>()
        .AddScoped<FindCampaign>().AddScoped<ShowReceipts>().AddScoped<ShowFates>().AddScoped<LoadCampaign>().AddScoped<PullBatches>()
        .AddScoped<ShowResults>().AddScoped<ShowWords>().AddScoped<IDoorSource, ResultsDoor>().AddScoped<ReviewWords>().AddScoped<FreeCodes>().AddScoped<EndCampaign>().AddScoped<ReleasePhotos>().AddCounter()
        .AddRecurringTask<ReleaseDueBatches>().AddRecurringTask<CloseDueCampaigns>().AddRecurringTask<ForgetOldBallots>();

    public static void MapVoice(this IEndpointRouteBuilder app)
    {
        PhaseEndpoint.Map(app);
        FateEndpoint.Map(app);
        CounterEndpoints.Map(app);
    }

    private static IServiceCollection AddCounter(this IServiceCollection services) => services
        .AddSingleton<SigningKeys>().AddScoped<OpenRoll>().AddScoped<IssueTokens>().AddScoped<ListRolls>().AddScoped<ShowRoots>()
        .AddScoped<LoadRoll>().AddScoped<GiveSlips>().AddScoped<MailSlips>().AddScoped<PutAccounts>().AddScoped<AdmitLatecomers>().AddScoped<ShowRoll>();

    private static IUrnLink LinkToUrn(IServiceProvider services)
    {
        var settings = services.GetRequiredService<Settings>();
        if (settings.UrnUrl is null) return services.GetRequiredService<EmbeddedUrnLink>();
        return settings.UrnSecret is { Length: >= 32 } secret
            ? new RemoteUrnLink(RemoteUrnLink.Client(settings.UrnUrl, secret))
            : throw new InvalidOperationException("ESSAIM_URN_SECRET manque ou compte moins de 32 signes : l’urne ne saurait pas qui lui parle.");
    }
}
