using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Essaim.Web.Features.Access;

/// <summary>How Identity is used here: our own password rules and counters instead of its own, any character in an identifier.</summary>
internal sealed class IdentityRules : IConfigureOptions<IdentityOptions>
{
    public void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = ""; // Identifiers are mail addresses as people really have them.
        options.Lockout.AllowedForNewUsers = false; // Counted by Throttle, for unknown identifiers too: a lock of its own would tell them apart.
    }
}

/// <summary>Which site passkeys belong to: the configured address, never what a request says of itself.</summary>
internal sealed class PasskeySite(Settings settings) : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        var address = settings.PublicUrl is { } known ? new Uri(known) : null;
        options.ServerDomain = address?.Host ?? "localhost";
        options.UserVerificationRequirement = "required"; // The key alone signs in: the finger, the face or the code is its second factor.
        options.ResidentKeyRequirement = "required"; // So that nobody has to type who they are.

        // The framework's own check reads the Origin header of the form, and our no-referrer policy makes browsers send "null" there.
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin
            && context.Origin == (address?.GetLeftPart(UriPartial.Authority) ?? $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}"));
    }
}

/// <summary>The cookie of forms follows the session's: bound to this host where the address is safe.</summary>
internal sealed class FormCookie(Settings settings) : IConfigureOptions<AntiforgeryOptions>
{
    public void Configure(AntiforgeryOptions options)
    {
        options.Cookie.Name = settings.IsSafe ? "__Host-essaim-formulaire" : "essaim-formulaire";
        options.Cookie.SecurePolicy = settings.IsSafe ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        (options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.Path) = (true, SameSiteMode.Strict, "/");
    }
}
