using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Essaim.Web.Tests;

/// <summary>A header says who signed in; without it, the product's own cookie decides.</summary>
internal sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Header = "X-Person";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Request.Headers[Header].ToString())], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}

internal static class HeaderAuthenticationExtensions
{
    public static void AddHeaderAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication(o => o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = "Test")
            .AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.Header, null)
            .AddPolicyScheme("Test", "Test", o =>
            {
                o.ForwardDefaultSelector = http => http.Request.Headers.ContainsKey(HeaderAuthentication.Header) ? HeaderAuthentication.Header : IdentityConstants.ApplicationScheme;
                o.ForwardChallenge = IdentityConstants.ApplicationScheme;
            });
    }
}
