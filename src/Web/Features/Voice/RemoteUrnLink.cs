using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Urn.Photos;

namespace Essaim.Web.Features.Voice;

/// <summary>The urn on a host of its own, reached over HTTP with a shared secret.</summary>
internal sealed class RemoteUrnLink(HttpClient http) : IUrnLink
{
    public static HttpClient Client(string url, string secret) => new()
    {
        BaseAddress = new(url.TrimEnd('/') + "/registre/"),
        Timeout = TimeSpan.FromSeconds(10),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", secret) },
    };

    public async Task OpenAsync(Manifest manifest, CancellationToken cancellationToken)
    {
        using var body = new StringContent(manifest.ToText(), Encoding.UTF8, "application/json");
        using var reply = await SendAsync(HttpMethod.Put, manifest.Ballot, cancellationToken, body);
    }

    public async Task CloseAsync(string ballot, CancellationToken cancellationToken)
    {
        using var reply = await SendAsync(HttpMethod.Post, $"{ballot}/cloture", cancellationToken);
    }

    public Task<Batch?> ReleaseAsync(string ballot, int number, CancellationToken cancellationToken) =>
        ReadAsync<Batch>($"{ballot}/lots/{number}", cancellationToken);

    public Task<RollBatch?> PublishAsync(string ballot, int number, CancellationToken cancellationToken) =>
        ReadAsync<RollBatch>($"{ballot}/publications/{number}", cancellationToken);

    public async Task<Revealed> RevealAsync(string ballot, CancellationToken cancellationToken) =>
        await ReadAsync<Revealed>($"{ballot}/devoilement", cancellationToken) ?? throw new UrnSilentException("The urn does not know this wall.");

    public Task<ReleasedPhotos?> ReleasePhotosAsync(string ballot, CancellationToken cancellationToken) => ReadAsync<ReleasedPhotos>($"{ballot}/photos", cancellationToken);

    public async Task ErasePhotoAsync(string name, CancellationToken cancellationToken)
    {
        using var reply = await SendAsync(HttpMethod.Delete, $"photos/{name}", cancellationToken);
    }

    public async Task ForgetAsync(string ballot, CancellationToken cancellationToken)
    {
        using var reply = await SendAsync(HttpMethod.Delete, ballot, cancellationToken);
    }

    private async Task<T?> ReadAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var reply = await SendAsync(HttpMethod.Post, path, cancellationToken);
        return reply.StatusCode is HttpStatusCode.NoContent ? null : await reply.Content.ReadFromJsonAsync<T>(cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, CancellationToken cancellationToken, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body;
        try
        {
            var reply = await http.SendAsync(request, cancellationToken);
            if (reply.IsSuccessStatusCode) return reply;
            reply.Dispose();
            throw new UrnSilentException($"The urn answered {(int)reply.StatusCode}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new UrnSilentException("The urn cannot be reached.", failure);
        }
    }
}
