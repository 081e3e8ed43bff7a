namespace Essaim.Web.Features.Voice;

internal static class NotFoundHere
{
    /// <summary>404 in this page's own words. Said at the last moment: earlier, the general page would take its place and the typed code with it.</summary>
    public static void SayNotFoundHere(this HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
