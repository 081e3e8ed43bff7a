using System.Security.Claims;
using Essaim.Data;
using Essaim.Data.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Essaim.Web.Features.Access;

/// <summary>How long a browser stays signed in, and what its cookie says: whose account, nothing about roles.</summary>
public sealed class Sessions(IOptions<IdentityOptions> identity, TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>On the ward's computer somebody else sits down within minutes.</summary>
    public static readonly TimeSpan IdleWhenShared = TimeSpan.FromMinutes(10);

    /// <summary>Present when the reader said that the computer is shared: scripts keep nothing on it.</summary>
    public const string SharedClaim = "partage";

    public async Task OpenAsync(HttpContext http, Account account, bool shared)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new(identity.Value.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp ?? ""),
        };
        if (shared) claims.Add(new(SharedClaim, "1"));

        var now = clock.GetUtcNow();
        await http.SignInAsync(
            IdentityConstants.ApplicationScheme,
            new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)),
            new() { IsPersistent = !shared, IssuedUtc = now, ExpiresUtc = now + (shared ? IdleWhenShared : Idle), AllowRefresh = true });
    }
}

/// <summary>The session cookie: unreadable by scripts, bound to this host where the address is safe, renewed at each use.</summary>
internal sealed class SessionCookie(Settings settings) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    /// <summary>Renewing at every click would send a cookie with every answer; once a minute keeps the idle time right to a minute.</summary>
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    public void Configure(CookieAuthenticationOptions options) => Configure(IdentityConstants.ApplicationScheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        var safe = settings.IsSafe;
        var own = name == IdentityConstants.ApplicationScheme ? "essaim" : $"essaim-{name?.Split('.')[^1].ToLowerInvariant()}";
        options.Cookie.Name = safe ? $"__Host-{own}" : own; // Browsers refuse the prefix on plain http.
        options.Cookie.SecurePolicy = safe ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        (options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.Path) = (true, SameSiteMode.Lax, "/");
        if (name != IdentityConstants.ApplicationScheme) return;
        (options.ExpireTimeSpan, options.SlidingExpiration) = (Sessions.Idle, true);
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden; // The page that says so follows; an address does not change for a refusal.
            return Task.CompletedTask;
        };
        options.Events.OnCheckSlidingExpiration = sliding =>
        {
            sliding.ShouldRenew = sliding.ElapsedTime > RenewAfter;
            return Task.CompletedTask;
        };
    }

    /// <summary>Signed out everywhere, or switched off, counts from the next click on.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stampType = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var stamp = context.Principal?.FindFirstValue(stampType);
        var known = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id);
        var db = services.GetRequiredService<ReadDb>();
        var gone = context.HttpContext.RequestAborted;
        if (known && await db.Users.AnyAsync(a => a.Id == id && a.SecurityStamp == stamp && a.DisabledAt == null, gone)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
