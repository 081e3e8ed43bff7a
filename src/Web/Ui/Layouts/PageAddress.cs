using Microsoft.AspNetCore.Diagnostics;

namespace Essaim.Web.Ui.Layouts;

/// <summary>The address in the reader's browser, also where an error page answers in the place of another.</summary>
internal static class PageAddress
{
    public static string AddressOfPage(this HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is { } instead) return instead.OriginalPath + instead.OriginalQueryString;
        if (http.Features.Get<IExceptionHandlerPathFeature>() is { } failed) return failed.Path;
        return http.Request.Path + http.Request.QueryString;
    }
}
