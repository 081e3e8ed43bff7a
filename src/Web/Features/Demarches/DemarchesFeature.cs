using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Features.Demarches;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class DemarchesFeature
{
    public static IServiceCollection AddDemarches(this IServiceCollection services) => services
        .AddSingleton(s => Method.Load(s.GetRequiredService<Content>())).AddHostedService<CheckMethod>()
        .AddScoped<DemarcheWork>().AddScoped<SettleStep>().AddScoped<ReopenStep>().AddScoped<PassPhase>().AddScoped<PauseDemarche>()
        .AddScoped<ResumeDemarche>().AddScoped<StopDemarche>().AddScoped<RenameDemarche>()
        .AddScoped<FindSettled>().AddScoped<ShowDemarche>().AddScoped<ShowEstablishment>()
        .AddScoped<IPhaseSource, MeetingSteps>().AddScoped<IPhaseSource, FoundingRequest>().AddScoped<IDoorSource, FoundingRequest>().AddScoped<INextActionSource, DemarcheActions>().AddReaction<StartDemarches>();

    public static void MapDemarches(this IEndpointRouteBuilder app)
    {
    }
}

/// <summary>Reads the method before the first request, so that a broken file stops the start and not a reader.</summary>
internal sealed class CheckMethod(Method method) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => method.Steps.Count > 0 ? Task.CompletedTask : throw new InvalidOperationException("The method is empty.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
