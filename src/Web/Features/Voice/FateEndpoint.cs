using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Voice;

/// <summary>The fate file of a collection: downloaded whole, matched on the phone. It says neither words nor how many.</summary>
internal static class FateEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/recus/{ballot}/suites.json", ShowAsync).AllowAnonymous();

    private static async Task<JsonHttpResult<Dictionary<string, IReadOnlyList<string>>>> ShowAsync(
        string ballot, ShowFates fates, HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        var found = await fates.RunAsync(ballot, cancellationToken);
        return TypedResults.Json(found.ToDictionary(f => f.Key, f => f.Marks, StringComparer.Ordinal));
    }
}
