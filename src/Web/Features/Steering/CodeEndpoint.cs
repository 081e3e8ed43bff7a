using Essaim.Domain.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Steering;

/// <summary>"J'ai un code": a short one opens a wall or a trial, a long one an invitation. People need not know which they hold.</summary>
internal static class CodeEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/code", Open).AllowAnonymous();

    private static RedirectHttpResult Open(string? code)
    {
        if (InvitationCode.Read(code) is { } invitation) return TypedResults.LocalRedirect($"/invitation/{invitation.Value}");
        var typed = string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return TypedResults.LocalRedirect(typed.Length == 0 ? "/" : $"/e/{typed}");
    }
}
