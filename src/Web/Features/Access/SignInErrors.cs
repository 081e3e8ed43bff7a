using System.Globalization;
using Essaim.Domain.Common;
using Microsoft.Net.Http.Headers;

namespace Essaim.Web.Features.Access;

/// <summary>Every reason a sign-in is refused. None says whether the account exists.</summary>
public static class SignInErrors
{
    public static readonly Error IdentifierMissing = Error.Invalid("sign-in.identifier", "Indiquez votre courriel ou votre identifiant.", "Identifier");

    public static readonly Error PasswordMissing = Error.Invalid("sign-in.password", "Indiquez votre mot de passe.", "Password");

    public static readonly Error Refused = Error.Invalid(
        "sign-in.refused", "L’identifiant et le mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un nouveau mot de passe.");

    public static readonly Error KeyRefused = Error.Invalid(
        "sign-in.key-refused", "Cette clé n’est pas reconnue ici. Utilisez un mot de passe, ou une autre clé.");

    public static readonly Error CodeRefused = Error.Invalid(
        "sign-in.code-refused", "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.", "Code");

    public static readonly Error StepExpired = Error.Invalid("sign-in.step-expired", "Trop de temps a passé. Recommencez par le mot de passe.");

    public static readonly Error RecoveryRefused = Error.Invalid(
        "sign-in.recovery-refused", "L’identifiant et le code de secours ne vont pas ensemble. Un code ne sert qu’une fois.");

    public static Error TooMany(TimeSpan wait) => Error.Invalid(
        "sign-in.too-many", "Trop d’essais d’affilée. Réessayez dans {0} min, ou utilisez votre clé d’accès.", field: null, Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)));

    /// <summary>Says to machines what the page says to people.</summary>
    public static void RetryAfter(this HttpContext http, TimeSpan wait)
    {
        http.Response.Headers[HeaderNames.RetryAfter] = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        });
    }
}

/// <summary>Addresses of this site only: a link in a mail must not send the reader elsewhere after signing in.</summary>
public static class LocalAddress
{
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : otherwise;
}
