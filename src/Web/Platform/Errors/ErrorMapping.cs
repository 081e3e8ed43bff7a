using System.Diagnostics.CodeAnalysis;
using Essaim.Domain.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essaim.Web.Platform.Errors;

/// <summary>The only translation of a refusal: a status, a problem for machines, a page for people.</summary>
public static class ErrorMapping
{
    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of error."),
    };

    public static ProblemHttpResult ToProblem(this Error error, Texts texts) => TypedResults.Problem(
        title: texts.Error(error), type: $"urn:essaim:{error.Code}", statusCode: StatusOf(error.Kind));

    /// <summary>For a page that has nothing to show when refused: the value, or the refusal's own page.</summary>
    public static T OrRefuse<T>(this Result<T> result) => result.Failed(out var error, out var value) ? throw new PageRefusedException(error) : value;
}

/// <summary>A page cannot be shown: 404 for the unseen, 403 for the unheld, with the sentence.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Never thrown without its refusal.")]
public sealed class PageRefusedException(Error error) : Exception(error.Code)
{
    public Error Error { get; } = error;
}
