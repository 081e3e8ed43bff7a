using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Microsoft.AspNetCore.Http;

namespace Essaim.Urn.Photos;

/// <summary>Where photos come in, and where those that were released are shown: an origin that knows no cookie, under names drawn by lot.</summary>
public sealed class PhotoDoor(PhotoBox box, PhotoStore store)
{
    public const string Path = "/photos/";

    public Task<Result<string>> TakeAsync(Manifest manifest, ReadOnlyMemory<byte> letter, CancellationToken cancellationToken) => box.TakeAsync(manifest, letter, cancellationToken);

    /// <summary>A picture and nothing else: opened on its own it is a file to save, never a page.</summary>
    public async Task ServeAsync(HttpContext http, string name)
    {
        var response = http.Response;
        if (await store.FindAsync(name, http.RequestAborted) is not { } picture)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.ContentDisposition = "attachment; filename=\"photo.jpg\"";
        response.ContentType = "image/jpeg";
        response.ContentLength = picture.Length;
        await response.Body.WriteAsync(picture, http.RequestAborted);
    }
}
