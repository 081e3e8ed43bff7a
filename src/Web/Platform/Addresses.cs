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
