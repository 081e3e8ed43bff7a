using System.Text.Json.Serialization;
using Essaim.Domain.Common;
using Essaim.Web.Platform.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>The counter as phones meet it. Bodies are JSON, which no other site's page can send with our visitors' cookies.</summary>
internal static class CounterEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/guichet", ListAsync).AllowAnonymous();
        app.MapPost("/guichet/{ballot}", IssueAsync).AllowAnonymous();
        app.MapGet("/guichet/{ballot}/recus", ReceiptsAsync).AllowAnonymous();
    }

    private static async Task<Ok<IReadOnlyList<Place>>> ListAsync(Asking asking, ListRolls list, Settings settings, HttpRequest request, CancellationToken cancellationToken)
    {
        var rolls = await list.RunAsync(asking.Slips ?? [], cancellationToken);
        return TypedResults.Ok<IReadOnlyList<Place>>([.. rolls.Select(r => new Place(
            r.Ballot, r.Title, r.Slip, r.Pool, r.IsServed, r.Manifest.ToText(), $"{UrnOrigin.Of(settings, request)}/v1/{r.Ballot}"))]);
    }

    private static async Task<Results<Ok<Signed>, ProblemHttpResult>> IssueAsync(
        string ballot, Blinded body, IssueTokens issue, Texts texts, CancellationToken cancellationToken)
    {
        var issued = await issue.RunAsync(new(ballot, body.Slip, body.Values ?? []), cancellationToken);
        if (!issued.Failed(out var error, out var signatures)) return TypedResults.Ok(new Signed(signatures));
        return TypedResults.Problem(texts.Error(error), statusCode: error.Kind switch { ErrorKind.Forbidden => 403, ErrorKind.Conflict => 409, _ => 400 });
    }

    /// <summary>The published receipts of a campaign, the same for every phone that asks.</summary>
    private static async Task<Ok<ShowRoots.Roots>> ReceiptsAsync(string ballot, ShowRoots roots, CancellationToken cancellationToken) =>
        TypedResults.Ok(await roots.RunAsync(ballot, cancellationToken));

    internal sealed record Asking(IReadOnlyList<string>? Slips);

    internal sealed record Blinded(string? Slip, IReadOnlyList<string>? Values);

    internal sealed record Signed(IReadOnlyList<string> Signatures);

    /// <param name="Manifest">The rules, as the very text that is hashed.</param>
    /// <param name="Urn">Where answers go.</param>
    internal sealed record Place(string Ballot, string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Slip, string Pool, bool IsServed, string Manifest, string Urn);
}
