using Microsoft.AspNetCore.Diagnostics;

namespace Essaim.Web.Platform;

/// <summary>Absolute links, for letters, QR codes and calendars.</summary>
public sealed class Addresses(Settings settings, IHttpContextAccessor http)
{
    public const string Local = "http://localhost:5080";

    /// <summary>The configured public address; else that of the request, for a laptop on a local network; else the local one.</summary>
    public string Root => settings.PublicUrl?.TrimEnd('/')
        ?? (http.HttpContext is { Request: { Host.HasValue: true } request } ? $"{request.Scheme}://{request.Host}" : Local);

    public string Link(string path) => Root + path;
}

public static class RequestAddress
{
    /// <summary>The address the reader sees, also when an error page answers in its place: a bare fragment would lead to the first page.</summary>
    public static string Here(this HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is { } status) return status.OriginalPathBase + status.OriginalPath + status.OriginalQueryString;
        var path = http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path;
        return path + http.Request.QueryString;
    }
}
