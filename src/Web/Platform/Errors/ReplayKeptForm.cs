using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Primitives;

namespace Essaim.Web.Platform.Errors;

/// <summary>
/// "Reprendre ma saisie": the kept form goes where it was going. The seal names the account that may send it, and is made only after
/// that account signed in: it proves as much as an antiforgery token, which is put back into the form on the way.
/// </summary>
public sealed class ReplayKeptForm(RequestDelegate next, KeptForms forms, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path == KeptForms.ReplayPath && KeptForms.IsForm(http.Request) && !KeepTyping.IsAnswering(http)) await RewriteAsync(http);
        await next(http);
    }

    private async Task RewriteAsync(HttpContext http)
    {
        var signedIn = await http.AuthenticateAsync();
        if (signedIn.Principal is { } user) http.User = user;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (forms.Open(form[KeptForms.Field]) is not { } kept || kept.AccountId != KeptForms.AccountOf(http.User)) return;

        var tokens = antiforgery.GetAndStoreTokens(http);
        var fields = kept.Fields.ToDictionary(f => f.Name, f => new StringValues([.. f.Values]), StringComparer.Ordinal);
        fields[tokens.FormFieldName] = tokens.RequestToken;
        http.Request.Form = new FormCollection(fields);
        (http.Request.Path, http.Request.QueryString) = (kept.Path, new(kept.Query));
    }
}
