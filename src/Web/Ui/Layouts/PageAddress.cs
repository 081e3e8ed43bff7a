using Essaim.Web.Platform.Errors;
using Microsoft.AspNetCore.Diagnostics;

namespace Essaim.Web.Ui.Layouts;

/// <summary>The address in the reader's browser, also where an error page answers in the place of another.</summary>
internal static class PageAddress
{
    public static string AddressOfPage(this HttpContext http)
    {
        if (AnsweredRequest.Of(http) is { } answered) return answered.Address;
        if (http.Features.Get<IExceptionHandlerPathFeature>() is { } failed) return failed.Path;
        return http.Request.Path + http.Request.QueryString;
    }
}
