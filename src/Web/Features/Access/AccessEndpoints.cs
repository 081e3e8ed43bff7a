using Essaim.Data.Access;
using Essaim.Domain.Access;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>What the passkey script asks for, and the way out.</summary>
internal static class AccessEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/connexion/cle", AskAsync).AllowAnonymous();
        app.MapPost(KeptForms.ReplayPath, () => TypedResults.Redirect("/connexion")).AllowAnonymous(); // Reached only when nothing can be sent again.
        app.MapPost("/compte/cle", CreateAsync).RequirePermission(Permission.Participate);
        app.MapPost("/invitation/{code}/cle", InvitedAsync).AllowAnonymous();
        app.MapPost("/deconnexion", (Delegate)SignOutAsync).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<Results<ContentHttpResult, BadRequest>> AskAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn) =>
        await antiforgery.IsRequestValidAsync(http)
            ? TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json") // For nobody in particular: no account is revealed.
            : TypedResults.BadRequest();

    private static async Task<Results<ContentHttpResult, BadRequest, UnauthorizedHttpResult>> CreateAsync(
        HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, UserManager<Account> accounts)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        if (await accounts.GetUserAsync(http.User) is not { } account) return TypedResults.Unauthorized();
        return TypedResults.Content(await signIn.MakePasskeyCreationOptionsAsync(PasskeyHolder.Of(account)), "application/json");
    }

    private static async Task<Results<ContentHttpResult, BadRequest, NotFound>> InvitedAsync(
        string code, HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, OpenInvitation open, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        if ((await open.RunAsync(code, cancellationToken)).Failed(out _, out var shown)) return TypedResults.NotFound();
        var holder = new PasskeyUserEntity { Id = shown.PersonId.Value.ToString(), Name = shown.Identifier, DisplayName = shown.GivenName };
        return TypedResults.Content(await signIn.MakePasskeyCreationOptionsAsync(holder), "application/json");
    }

    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\""; // Never "storage": it would erase what waits on this device to be sent.
        return TypedResults.Redirect("/");
    }
}

internal static class PasskeyHolder
{
    public static PasskeyUserEntity Of(Account account) =>
        new() { Id = account.Id.ToString(), Name = account.UserName ?? "", DisplayName = account.UserName ?? "" };
}
