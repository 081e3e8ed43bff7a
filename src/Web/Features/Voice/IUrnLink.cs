using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Urn.Photos;

namespace Essaim.Web.Features.Voice;

/// <summary>
/// All that passes between the register and the urn: rules and closings go there, batches come back. Always asked from this side.
/// Every call may be made again after a lost reply.
/// </summary>
public interface IUrnLink
{
    Task OpenAsync(Manifest manifest, CancellationToken cancellationToken);

    Task CloseAsync(string ballot, CancellationToken cancellationToken);

    /// <summary>The batch of this number, or null when it is not due.</summary>
    Task<Batch?> ReleaseAsync(string ballot, int number, CancellationToken cancellationToken);

    /// <summary>The same for a campaign with a roll.</summary>
    Task<RollBatch?> PublishAsync(string ballot, int number, CancellationToken cancellationToken);

    Task<Revealed> RevealAsync(string ballot, CancellationToken cancellationToken);

    /// <summary>All photos of a ballot, shuffled, and its end; null, and nothing changes, while there are too few.</summary>
    Task<ReleasedPhotos?> ReleasePhotosAsync(string ballot, CancellationToken cancellationToken);

    /// <summary>Erases a released picture: the urn holds the only one.</summary>
    Task ErasePhotoAsync(string name, CancellationToken cancellationToken);

    Task ForgetAsync(string ballot, CancellationToken cancellationToken);
}

/// <summary>The urn did not answer, or not as it should.</summary>
public sealed class UrnSilentException : Exception
{
    public UrnSilentException(string message)
        : base(message)
    {
    }

    public UrnSilentException(string message, Exception cause)
        : base(message, cause)
    {
    }

    public UrnSilentException()
    {
    }
}
