using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Voice;

internal static class PhaseEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/e/{code}/etape", ShowAsync).AllowAnonymous();

    /// <summary>Where the group is, in one word. Every open phone asks, whether its owner has written or not.</summary>
    private static async Task<ContentHttpResult> ShowAsync(
        string code, FindCampaign find, IEnumerable<IParticipantView> views, CancellationToken cancellationToken) =>
        TypedResults.Text(await find.RunAsync(code, cancellationToken) is { } campaign
            ? ParticipantScenes.PhaseOf(campaign, await views.SceneAsync(campaign, cancellationToken))
            : "fermé");
}
