using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Essaim.Domain.Voice;
using Essaim.Urn.Photos;
using Microsoft.AspNetCore.Http;

namespace Essaim.Urn;

/// <summary>
/// The register's way in, when the urn stands alone: the register sends rules and closings and fetches batches, with a shared secret.
/// The urn itself calls nobody. Shut while there is no secret.
/// </summary>
public sealed class RegisterDoor(Ballots ballots, Batches batches, RollBatches rolls, PhotoBatches photoBatches, PhotoStore photos, UrnSecret secret)
{
    private const int LongestManifest = 65_536;

    public bool IsOpen => secret.Value is { Length: > 0 };

    public async Task HandleAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        if (!IsTheRegister(request))
        {
            response.StatusCode = 401;
            return;
        }

        var parts = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (request.Method, parts)
        {
            case ("PUT", [_, _]):
                response.StatusCode = await OpenAsync(http) ? 204 : 409;
                break;
            case ("POST", [_, var ballot, "cloture"]):
                response.StatusCode = await ballots.CloseAsync(ballot, http.RequestAborted) ? 204 : 404;
                break;
            case ("POST", [_, var ballot, "devoilement"]):
                await SendAsync(response, await batches.RevealAsync(ballot, http.RequestAborted));
                break;
            case ("POST", [_, var ballot, "lots", var text]) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                await SendAsync(response, await batches.ReleaseAsync(ballot, number, http.RequestAborted));
                break;
            case ("POST", [_, var ballot, "publications", var text]) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                await SendAsync(response, await rolls.ReleaseAsync(ballot, number, http.RequestAborted));
                break;
            case ("POST", [_, var ballot, "photos"]):
                await SendAsync(response, await photoBatches.ReleaseAsync(ballot, http.RequestAborted));
                break;
            case ("DELETE", [_, "photos", var name]):
                await photos.EraseAsync(name, http.RequestAborted);
                response.StatusCode = 204;
                break;
            case ("DELETE", [_, var ballot]):
                await ballots.ForgetAsync(ballot, http.RequestAborted);
                response.StatusCode = 204;
                break;
            default:
                response.StatusCode = 404;
                break;
        }
    }

    private async Task<bool> OpenAsync(HttpContext http)
    {
        var body = new byte[LongestManifest];
        var length = await http.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, http.RequestAborted);
        return Manifest.Parse(Encoding.UTF8.GetString(body, 0, length)) is { } manifest && await ballots.OpenAsync(manifest, http.RequestAborted);
    }

    private bool IsTheRegister(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString())), SHA256.HashData(Encoding.UTF8.GetBytes($"Bearer {secret.Value}")));

    private static Task SendAsync<T>(HttpResponse response, T? found)
        where T : class
    {
        response.StatusCode = found is null ? 204 : 200;
        return found is null ? Task.CompletedTask : response.WriteAsJsonAsync(found, response.HttpContext.RequestAborted);
    }
}

/// <summary>What the register shows to be let in; empty when both run in one process.</summary>
public sealed record UrnSecret(string? Value);
