using System.Text;
using Essaim.Domain.Access;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Features.Clusters;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ClustersFeature
{
    public static IServiceCollection AddClusters(this IServiceCollection services) => services
        .AddScoped<ClusterWork>().AddScoped<FormCluster>().AddScoped<ShowFormation>().AddScoped<PlanDates>()
        .AddScoped<DescribeDay>().AddScoped<DeliverDay>().AddScoped<CancelDay>().AddScoped<DescribeVisit>().AddScoped<DeliverVisit>().AddScoped<CancelVisit>()
        .AddScoped<PauseCluster>().AddScoped<CloseCluster>().AddScoped<ResumeCluster>().AddScoped<ListClusters>().AddScoped<ShowCluster>().AddScoped<ListTeams>().AddScoped<ShowDay>().AddScoped<ShowVisit>()
        .AddScoped<RenewCalendarLink>().AddScoped<ShowCalendarLink>().AddScoped<WriteCalendar>()
        .AddScoped<ISeatSource, ClusterSeats>().AddScoped<IWorkedTimeSource, ClusterTime>().AddScoped<INextActionSource, ClusterActions>()
        .AddReaction<KeepWaveEngagement>();

    public static void MapClusters(this IEndpointRouteBuilder app) =>
        app.MapGet("/agenda/{secret}.ics", async Task<IResult> (string secret, HttpContext http, WriteCalendar calendar, CancellationToken cancellationToken) =>
        {
            if (await calendar.RunAsync(secret, cancellationToken) is not { } file) return TypedResults.NotFound();
            http.Response.Headers.CacheControl = "private, max-age=900";
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            return TypedResults.Text(file, "text/calendar; charset=utf-8", Encoding.UTF8);
        }).AllowAnonymous(); // The address is the secret: calendar programs have no session.
}
