using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>What the observer's phone sends when it can. Each PUT may come twice, late, and after a night without network.</summary>
internal static class ObservationEndpoints
{
    /// <summary>Asked by a script of ours with this header, which no form of another site can send.</summary>
    private const string FromPad = "X-Essaim-Releve";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPut("/api/observations/{observation:guid}/debut", StartAsync).RequirePermission(Permission.Observe);
        app.MapPut("/api/observations/{observation:guid}/fin", EndAsync).RequirePermission(Permission.Observe);
        app.MapPut("/api/observations/{observation:guid}/releves/{mark:guid}", TellAsync).RequirePermission(Permission.Observe);
        app.MapGet("/observations/hors-ligne.js", Worker).AllowAnonymous();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> StartAsync(
        Guid observation, MomentBody body, StartObservation start, Texts texts, HttpContext http, CancellationToken cancellationToken)
    {
        if (!http.Request.Headers.ContainsKey(FromPad)) return Forged();
        return Answer(await start.RunAsync(new(new(observation), body.At), cancellationToken), texts);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(
        Guid observation, MomentBody body, EndObservation end, Texts texts, HttpContext http, CancellationToken cancellationToken)
    {
        if (!http.Request.Headers.ContainsKey(FromPad)) return Forged();
        return Answer(await end.RunAsync(new(new(observation), body.At), cancellationToken), texts);
    }

    private static async Task<Results<Ok<ToldBody>, ProblemHttpResult>> TellAsync(
        Guid observation, Guid mark, MarkBody body, TellMark tell, Texts texts, HttpContext http, CancellationToken cancellationToken)
    {
        if (!http.Request.Headers.ContainsKey(FromPad)) return Forged();
        var told = await tell.RunAsync(new(new(observation), new(mark), body.Kind, body.At, body.Note ?? "", body.Undone, body.Revision), cancellationToken);
        return told.Failed(out var refused, out var hints) ? refused.ToProblem(texts) : TypedResults.Ok(new ToldBody(hints));
    }

    /// <summary>The worker that opens the page without a network, served from here because a worker reigns over its own folder only.</summary>
    private static IResult Worker(HttpContext http, IWebHostEnvironment host)
    {
        var file = host.WebRootFileProvider.GetFileInfo("front/observation-worker.js");
        http.Response.Headers.CacheControl = "no-cache";
        return file.Exists ? Results.Stream(file.CreateReadStream(), "text/javascript") : Results.NotFound();
    }

    private static Results<NoContent, ProblemHttpResult> Answer(Result<Done> result, Texts texts) =>
        result.Failed(out var refused) ? refused.ToProblem(texts) : TypedResults.NoContent();

    private static ProblemHttpResult Forged() => TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest);

    internal sealed record MomentBody(DateTimeOffset At);

    internal sealed record MarkBody(int Kind, DateTimeOffset At, string? Note, bool Undone, int Revision);

    /// <param name="Naming">Words of the note that may point at somebody.</param>
    internal sealed record ToldBody(IReadOnlyList<string> Naming);
}
