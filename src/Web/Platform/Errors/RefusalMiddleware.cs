using Essaim.Domain.Common;

namespace Essaim.Web.Platform.Errors;

/// <summary>Turns a refused page into its status; the status page in the house's look follows. The refusal travels in <see cref="HttpContext.Items"/>.</summary>
public sealed class RefusalMiddleware(RequestDelegate next)
{
    public static Error? RefusalOf(HttpContext http) => http.Items[typeof(Error)] as Error;

    public async Task InvokeAsync(HttpContext http)
    {
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
