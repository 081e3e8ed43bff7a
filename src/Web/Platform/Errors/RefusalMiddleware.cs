using Essaim.Domain.Common;

namespace Essaim.Web.Platform.Errors;

/// <summary>Turns a refused page into its status; the status page in the house's look follows. The refusal travels in <see cref="HttpContext.Items"/>.</summary>
public sealed class RefusalMiddleware(RequestDelegate next)
{
    public static Error? RefusalOf(HttpContext http) => http.Items[typeof(Error)] as Error;

    /// <summary>
    /// Sets the status as the answer leaves. Set earlier, a 404 makes the framework stop drawing while a part of the page still waits for its data,
    /// and the answer never ends (seen on PostgreSQL only: SQLite lets nothing wait).
    /// </summary>
    public static void AnswerWith(HttpContext http, int status)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Response.StatusCode is StatusCodes.Status404NotFound) AnswerWith(http, StatusCodes.Status404NotFound); // The status page of a refused request.
        try
        {
            await next(http);
        }
        catch (PageRefusedException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Items[typeof(Error)] = refused.Error;
            http.Response.StatusCode = ErrorMapping.StatusOf(refused.Error.Kind);
        }
    }
}
