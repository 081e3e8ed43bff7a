using Essaim.Domain.Access;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>Keeps a field while it is being typed. Pages work without it: the same fields stand in a plain form.</summary>
internal static class CandidatureEndpoints
{
    public static void Map(IEndpointRouteBuilder app) => app
        .MapPut("/api/candidatures/{candidature:guid}/champs/{field}", KeepAsync).RequirePermission(Permission.Participate);

    private static async Task<Results<NoContent, ProblemHttpResult>> KeepAsync(
        Guid candidature, DossierField field, KeptField body, WriteAnswers write, Texts texts, CancellationToken cancellationToken)
    {
        var result = await write.RunAsync(new(new(candidature), [new(field, body.Text ?? "", body.Before)]), cancellationToken);
        return result.Failed(out var error) ? error.ToProblem(texts) : TypedResults.NoContent();
    }

    internal sealed record KeptField(string? Text, string? Before);
}
