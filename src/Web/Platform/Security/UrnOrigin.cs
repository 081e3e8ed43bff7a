using System.Net;

namespace Essaim.Web.Platform.Security;

/// <summary>
/// Where anonymous words go. Always another origin than the pages: a browser sends it none of their cookies.
/// By default the sibling host <c>urne.{host}</c>; on a bare address, as phones use on a local network, another port.
/// </summary>
public static class UrnOrigin
{
    public static string Of(Settings settings, HttpRequest request)
    {
        if (settings.UrnPublicUrl is { } configured) return configured.TrimEnd('/');
        return IPAddress.TryParse(request.Host.Host, out _)
            ? $"{request.Scheme}://{new HostString(request.Host.Host, settings.UrnPort)}"
            : $"{request.Scheme}://urne.{request.Host}";
    }

    /// <summary>Whether a request is for the urn of this process.</summary>
    public static bool IsAsked(Settings settings, HttpRequest request)
    {
        if (settings.UrnUrl is not null) return false; // It stands elsewhere: nothing is taken here by mistake.
        if (settings.UrnPublicUrl is { } configured && new Uri(configured).Authority == request.Host.Value) return true;
        return IPAddress.TryParse(request.Host.Host, out _)
            ? request.Host.Port == settings.UrnPort
            : request.Host.Host.StartsWith("urne.", StringComparison.OrdinalIgnoreCase);
    }
}
