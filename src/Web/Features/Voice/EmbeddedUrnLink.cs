using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Urn.Photos;

namespace Essaim.Web.Features.Voice;

/// <summary>The urn in the same process, in its own file.</summary>
internal sealed class EmbeddedUrnLink(Ballots ballots, Batches batches, RollBatches rolls, PhotoBatches photoBatches, PhotoStore photos) : IUrnLink
{
    public async Task OpenAsync(Manifest manifest, CancellationToken cancellationToken)
    {
        if (!await ballots.OpenAsync(manifest, cancellationToken)) throw new UrnSilentException("The urn holds other rules for this ballot.");
    }

    public Task CloseAsync(string ballot, CancellationToken cancellationToken) => ballots.CloseAsync(ballot, cancellationToken);

    public Task<Batch?> ReleaseAsync(string ballot, int number, CancellationToken cancellationToken) => batches.ReleaseAsync(ballot, number, cancellationToken);

    public Task<RollBatch?> PublishAsync(string ballot, int number, CancellationToken cancellationToken) => rolls.ReleaseAsync(ballot, number, cancellationToken);

    public async Task<Revealed> RevealAsync(string ballot, CancellationToken cancellationToken) =>
        await batches.RevealAsync(ballot, cancellationToken) ?? throw new UrnSilentException("The urn does not know this wall.");

    public Task<ReleasedPhotos?> ReleasePhotosAsync(string ballot, CancellationToken cancellationToken) => photoBatches.ReleaseAsync(ballot, cancellationToken);

    public Task ErasePhotoAsync(string name, CancellationToken cancellationToken) => photos.EraseAsync(name, cancellationToken);

    public Task ForgetAsync(string ballot, CancellationToken cancellationToken) => ballots.ForgetAsync(ballot, cancellationToken);
}
