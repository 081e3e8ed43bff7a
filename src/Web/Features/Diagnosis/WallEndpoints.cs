using System.Globalization;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>What a wall is asked by script on the desk, and by phones.</summary>
internal static class WallEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPut("/api/murs/{wall:guid}/deplacements/{move:guid}", PlaceAsync).RequirePermission(Permission.HostWall);
        app.MapPost("/e/{code}/voix", VoteAsync).AllowAnonymous().DisableAntiforgery(); // No cookie, nothing to forge: anybody with the code may vote.
    }

    /// <summary>PUT with the desk's own id: sending it again after a lost answer changes nothing.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> PlaceAsync(
        Guid wall, Guid move, MoveBody body, PlaceNote place, Texts texts, HttpContext http, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest);
        var into = body.GroupId is { } group ? new WallGroupId(group) : (WallGroupId?)null;
        var placed = await place.RunAsync(new(new(wall), [new(new(move), new(body.NoteId), into)]), cancellationToken);
        return placed.Failed(out var error) ? error.ToProblem(texts) : TypedResults.NoContent();
    }

    /// <summary>The form of the phone: one field per group, and the key the page made.</summary>
    private static async Task<IResult> VoteAsync(string code, HttpRequest request, FindWall find, CastBallot cast, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (await find.ByCodeAsync(code, cancellationToken) is not { } wall) return TypedResults.LocalRedirect($"/e/{code}"); // That page says that the code is dead.
        if (!Guid.TryParse(form["cle"], out var key)) return Back(code, WallErrors.VoteUnreadable.Code);
        var votes = new Dictionary<WallGroupId, int>();
        foreach (var (name, value) in form)
        {
            if (!name.StartsWith("voix-", StringComparison.Ordinal)) continue;
            if (!Guid.TryParse(name["voix-".Length..], out var group) || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return Back(code, WallErrors.VoteUnreadable.Code);
            votes[new(group)] = count;
        }

        var result = await cast.RunAsync(wall, new(key, votes), cancellationToken);
        return result.Failed(out var refused) ? Back(code, refused.Code) : TypedResults.LocalRedirect($"/e/{code}?vote=compte");
    }

    private static RedirectHttpResult Back(string code, string reason) => TypedResults.LocalRedirect($"/e/{code}?refus={reason}");

    internal sealed record MoveBody(Guid NoteId, Guid? GroupId);
}
