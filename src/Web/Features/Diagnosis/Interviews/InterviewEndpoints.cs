using Essaim.Domain.Access;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>Keeps a note while it is being typed. The page works without it: the same fields stand in a plain form.</summary>
internal static class InterviewEndpoints
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPut("/api/entretiens/{interview:guid}/notes/{question}", KeepAsync).RequirePermission(Permission.Participate); // Who may not see it gets 404, not 403.

    private static async Task<Results<NoContent, ProblemHttpResult>> KeepAsync(
        Guid interview, string question, KeptNote body, WriteNotes write, Texts texts, CancellationToken cancellationToken)
    {
        var kept = await write.RunAsync(new(new(interview), [new(question, body.Text ?? "", body.Before)]), cancellationToken);
        return kept.Failed(out var refused) ? refused.ToProblem(texts) : TypedResults.NoContent();
    }

    internal sealed record KeptNote(string? Text, string? Before);
}
