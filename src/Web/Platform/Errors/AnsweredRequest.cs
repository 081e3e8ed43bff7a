using Microsoft.AspNetCore.Diagnostics;

namespace Essaim.Web.Platform.Errors;

/// <summary>
/// The request in whose place a status page answers. It replaces the framework's own mark of a second run: a page that bears it is sent without
/// waiting for its parts, half drawn or never ended (seen on PostgreSQL only: SQLite lets nothing wait).
/// </summary>
internal sealed record AnsweredRequest(string Address)
{
    public static AnsweredRequest? Of(HttpContext http) => http.Features.Get<AnsweredRequest>();

    public static void TakeOver(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not { } first) return;
        http.Features.Set(new AnsweredRequest(first.OriginalPath + first.OriginalQueryString));
        http.Features.Set<IStatusCodeReExecuteFeature>(null);
        AnswerWith(http, http.Response.StatusCode);
        foreach (var header in (string[])["blazor-enhanced-nav", "ssr-framing"]) http.Response.Headers.Remove(header); // The second page adds its own.
    }

    /// <summary>Sets the status as the answer leaves: what is drawn under a 404 would not be sent.</summary>
    public static void AnswerWith(HttpContext http, int status)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is StatusCodes.Status200OK) http.Response.StatusCode = status; // Unless the drawing itself broke.
            return Task.CompletedTask;
        });
    }
}
