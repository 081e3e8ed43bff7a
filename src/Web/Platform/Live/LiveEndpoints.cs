using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Essaim.Web.Platform.Live;

/// <summary>Says who may follow the streams whose name starts with its prefix. A stream without a gate does not exist.</summary>
public interface ILiveGate
{
    /// <summary>The part of the name before the first dash.</summary>
    string Prefix { get; }

    Task<bool> OpensAsync(string key, CancellationToken cancellationToken);
}

public static class LiveEndpoints
{
    public static IServiceCollection AddLive(this IServiceCollection services) =>
        services.AddSingleton<LiveFeed>().AddSingleton<LiveRendering>().AddHostedService<LiveWake>();

    /// <summary>Anonymous, because a phone without an account follows its workshop; each gate asks for more where more is due.</summary>
    public static void MapLive(this IEndpointRouteBuilder app) => app.MapGet("/direct/{stream}", FollowAsync).AllowAnonymous();

    private static async Task<Results<ServerSentEventsResult<string>, NotFound>> FollowAsync(
        string stream,
        [FromHeader(Name = "Last-Event-ID")] string? last,
        [FromQuery(Name = "apres")] string? after,
        HttpContext http,
        LiveFeed live,
        IEnumerable<ILiveGate> gates,
        IHostApplicationLifetime host,
        CancellationToken cancellationToken)
    {
        var parts = stream.Split('-', 2);
        var gate = gates.FirstOrDefault(g => g.Prefix == parts[0]);
        if (gate is null || parts.Length < 2 || !await gate.OpensAsync(parts[1], cancellationToken)) return TypedResults.NotFound();

        http.Response.Headers["X-Accel-Buffering"] = "no"; // A proxy that gathers answers would keep the room waiting.
        var start = long.TryParse(last ?? after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return TypedResults.ServerSentEvents(live.FollowAsync(stream, start, StopOf(http, host)));
    }

    /// <summary>The page closed or the server stopping; an open stream would otherwise hold the stop for half a minute.</summary>
    private static CancellationToken StopOf(HttpContext http, IHostApplicationLifetime host)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        http.Response.RegisterForDispose(stop);
        return stop.Token;
    }
}
