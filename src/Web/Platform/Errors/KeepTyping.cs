using Essaim.Domain.Common;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Errors;

/// <summary>Whatever goes wrong with a form, its words reach the page that says so.</summary>
public sealed class KeepTyping(RequestDelegate next, KeptForms kept)
{
    public static readonly Error ChangedMeanwhile = Error.Conflict(
        "page.changed-meanwhile", "Quelqu’un a modifié la même chose entre-temps. Ce que vous avez écrit est gardé ci-dessous.");

    public async Task InvokeAsync(HttpContext http)
    {
        if (IsAnswering(http))
        {
            http.Request.Method = HttpMethods.Get; // The page that answers is opened, not posted to.
            AnsweredRequest.TakeOver(http);
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (DbUpdateConcurrencyException) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Items[typeof(Error)] = ChangedMeanwhile;
            http.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (Exception)
        {
            await kept.KeepAsync(http);
            throw;
        }

        if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null }) await kept.KeepAsync(http);
    }

    /// <summary>Whether this is the second run of a request, to show the page that answers it.</summary>
    internal static bool IsAnswering(HttpContext http) =>
        AnsweredRequest.Of(http) is not null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}

/// <summary>A form that arrives after the sign-in ran out is answered by the sign-in page, with its words in it, instead of a redirect.</summary>
public sealed class KeepTypingOnChallenge(KeptForms kept) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Challenged || !KeptForms.IsForm(context.Request))
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        await kept.KeepAsync(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }
}

/// <summary>A form without its token goes no further: 400, and the page keeps what was typed.</summary>
public sealed class RefuseForged(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || KeepTyping.IsAnswering(http)) return next(http);
        http.Features.Set<IAntiforgeryValidationFeature>(null); // It is refused: what follows only reads it, to give the words back.
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
