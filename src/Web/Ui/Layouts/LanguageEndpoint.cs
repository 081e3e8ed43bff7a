using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Essaim.Web.Ui.Layouts;

/// <summary>Keeps the reader's language for a year, on this browser only.</summary>
internal static class LanguageEndpoint
{
    public static void MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapPost("/langue", Choose).AllowAnonymous().DisableAntiforgery(); // A language harms nobody, and a cached page has no token.

    private static RedirectHttpResult Choose([FromForm] string? langue, [FromForm] string? retour, HttpContext http)
    {
        if (langue is "fr" or "en")
        {
            http.Response.Cookies.Append(Language.Cookie, langue, new()
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true,
            });
        }

        var local = retour is ['/', ..] and not ['/', '/' or '\\', ..];
        return TypedResults.LocalRedirect(local ? retour! : "/");
    }
}
