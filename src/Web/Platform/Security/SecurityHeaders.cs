namespace Essaim.Web.Platform.Security;

/// <summary>What every answer says to the browser: nothing from elsewhere, nothing inline, nothing kept of personal pages.</summary>
public sealed class SecurityHeaders(RequestDelegate next, Settings settings)
{
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var (headers, urn) = (http.Response.Headers, UrnOrigin.Of(settings, http.Request));
            var needs = http.GetEndpoint()?.Metadata.GetMetadata<PageNeedsAttribute>() ?? PageNeedsAttribute.Nothing;
            var (scripts, images) = (needs.FaceFinder ? "'self' 'wasm-unsafe-eval'" : "'self'", needs.Photos ? $"'self' data: {urn}" : "'self' data:");
            headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src {scripts}; style-src 'self'; img-src {images}; connect-src 'self' {urn}; font-src 'self'; " +
                $"manifest-src 'self'; worker-src 'self'; form-action 'self' {urn}; base-uri 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = $"camera=({(needs.FaceFinder ? "self" : "")}), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (headers.CacheControl.Count is 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
