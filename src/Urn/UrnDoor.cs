using System.Text;
using System.Text.Json;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Urn.Pages;
using Essaim.Urn.Photos;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Essaim.Urn;

/// <summary>
/// Everything the urn answers. It stands before sign-in, sessions and routing, and is written by hand: those parts log paths, read cookies and
/// start traces. No address of a phone, no user agent and no cookie is ever looked at here.
/// </summary>
public sealed class UrnDoor(UrnFile file, Intake intake, LetterBox letters, RegisterDoor register, PhotoDoor photos)
{
    private static readonly Error Failing = Error.Conflict(
        "answer.failing", "L’urne ne peut rien garder pour l’instant. Rien n’a été pris : réessayez un peu plus tard.");

    private static readonly Error Elsewhere = new(ErrorKind.NotFound, "answer.elsewhere", "Cette adresse ne mène à rien.");

    private static readonly byte[] Style = ReadStyle();

    public async Task HandleAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } metrics) metrics.MetricsDisabled = true;
        SetHeaders(http.Response.Headers);
        try
        {
            await AnswerAsync(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            // A log line would hold the moment, a stack perhaps the words. The phone learns that nothing was kept, and tries again.
            var isPhones = failure is BadHttpRequestException or OperationCanceledException;
            await RefuseAsync(http, isPhones ? AnswerErrors.Malformed : Failing, isPhones ? 400 : 503);
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var request = http.Request;
        var path = request.Path.Value ?? "/";
        if (path.StartsWith("/registre/", StringComparison.Ordinal) && register.IsOpen) await register.HandleAsync(http);
        else if (path.StartsWith("/v1/", StringComparison.Ordinal) && HttpMethods.IsPost(request.Method)) await TakeAsync(http, path["/v1/".Length..]);
        else if (path.StartsWith("/v1/", StringComparison.Ordinal) && HttpMethods.IsOptions(request.Method)) await AllowAsync(http, path["/v1/".Length..]);
        else if (path.StartsWith(PhotoDoor.Path, StringComparison.Ordinal) && HttpMethods.IsGet(request.Method)) await photos.ServeAsync(http, path[PhotoDoor.Path.Length..]);
        else if (path is "/urne.css") await WriteAsync(http, 200, "text/css; charset=utf-8", Style);
        else if (path is "/" or "/v1") await WriteAsync(http, 200, UrnPages.About(inEnglish: false));
        else await RefuseAsync(http, Elsewhere, 404);
    }

    private async Task TakeAsync(HttpContext http, string ballot)
    {
        var manifest = await FindAsync(ballot, http.RequestAborted);
        Allow(http, manifest);
        if (manifest?.Roll is not null)
        {
            await TakeLetterAsync(http, manifest);
            return;
        }

        if ((await Envelope.ReadAsync(http.Request)).Failed(out var unread, out var envelope))
        {
            await RefuseAsync(http, unread, unread == AnswerErrors.TooBig ? 413 : 400, manifest);
            return;
        }

        var taken = await intake.TakeAsync(ballot, envelope.Id, envelope.Answers, http.RequestAborted);
        if (taken.Failed(out var reason, out var receipt)) await RefuseAsync(http, reason, StatusOf(reason), manifest, envelope);
        else if (Envelope.IsForm(http.Request)) await WriteAsync(http, 200, UrnPages.Thanks(manifest!, receipt, envelope.InEnglish));
        else await WriteAsync(http, 200, new { receipt });
    }

    private async Task TakeLetterAsync(HttpContext http, Manifest manifest)
    {
        var body = new byte[Letter.Sizes[^1] + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (length == body.Length) await RefuseAsync(http, AnswerErrors.TooBig, 413, manifest);
        else if ((await ReadLetterAsync(manifest, body.AsMemory(0, length), http.RequestAborted)).Failed(out var reason, out var receipt)) await RefuseAsync(http, reason, StatusOf(reason), manifest);
        else await WriteAsync(http, 200, new { receipt });
    }

    private Task<Result<string>> ReadLetterAsync(Manifest manifest, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        manifest.Kind is CampaignKind.Photos ? photos.TakeAsync(manifest, body, cancellationToken) : letters.TakeAsync(manifest, body, cancellationToken);

    private async Task AllowAsync(HttpContext http, string ballot)
    {
        Allow(http, await FindAsync(ballot, http.RequestAborted));
        http.Response.Headers.AccessControlAllowHeaders = "content-type";
        http.Response.StatusCode = 204;
    }

    private Task<Manifest?> FindAsync(string ballot, CancellationToken cancellationToken) =>
        file.InOneTransactionAsync(() => Ballots.Find(file, ballot)?.Manifest, cancellationToken);

    /// <summary>Only the pages of the product may read the reply: the one named by the ballot's rules, or one on the sibling host or port.</summary>
    private static void Allow(HttpContext http, Manifest? manifest)
    {
        if (!Uri.TryCreate(http.Request.Headers.Origin, UriKind.Absolute, out var origin)) return;
        var host = http.Request.Host.Host;
        var isOurs = host == origin.Host || host == $"urne.{origin.Host}" || (manifest is not null && new Uri(manifest.Page).Authority == origin.Authority);
        if (!isOurs) return;
        http.Response.Headers.AccessControlAllowOrigin = origin.GetLeftPart(UriPartial.Authority);
        http.Response.Headers.Vary = "Origin";
    }

    private static Task RefuseAsync(HttpContext http, Error error, int status, Manifest? manifest = null, Envelope? envelope = null)
    {
        var inEnglish = envelope?.InEnglish is true;
        var asPage = Envelope.IsForm(http.Request) || !HttpMethods.IsPost(http.Request.Method);
        return asPage
            ? WriteAsync(http, status, UrnPages.Refusal(error, envelope?.Typed, manifest, inEnglish))
            : WriteAsync(http, status, new { code = error.Code, message = UrnTexts.Say(error, inEnglish) });
    }

    private static int StatusOf(Error error) => error.Kind switch
    {
        _ when error == PhotoErrors.NoRoom => 507,
        _ when error == PhotoErrors.TooHeavy => 413,
        ErrorKind.NotFound => 404,
        ErrorKind.Conflict => 409,
        _ => 400,
    };

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }

    private static Task WriteAsync(HttpContext http, int status, string page) => WriteAsync(http, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));

    private static Task WriteAsync(HttpContext http, int status, object said) =>
        WriteAsync(http, status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(said, JsonSerializerOptions.Web));

    private static async Task WriteAsync(HttpContext http, int status, string type, byte[] bytes)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[] ReadStyle()
    {
        using var style = typeof(UrnDoor).Assembly.GetManifestResourceStream("urne.css")!;
        var bytes = new byte[style.Length];
        style.ReadExactly(bytes);
        return bytes;
    }
}
