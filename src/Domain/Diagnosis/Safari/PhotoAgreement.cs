using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Safari;

public readonly record struct PhotoAgreementId(Guid Value) : IId<PhotoAgreementId>
{
    public static PhotoAgreementId From(Guid value) => new(value);
}

/// <summary>How far a picture may travel, as the person on it has signed.</summary>
public enum PhotoUse
{
    Group,
    Establishment,
    Cluster,
    Public,
}

/// <summary>
/// A signed paper about one photo. The paper holds the name and stays where it is; the register knows where, how far it reaches and until when.
/// Without one, a photo is seen by the group alone.
/// </summary>
/// <param name="kept">Where the paper lies: "classeur QVT, bureau des cadres".</param>
public sealed class PhotoAgreement(PhotoAgreementId id, PhotoSafariId safariId, SafariPhotoId photoId, PhotoUse use, string kept, DateOnly signedOn, DateOnly until)
{
    public const int LongestPlace = 160;

    public PhotoAgreementId Id { get; private init; } = id;

    public PhotoSafariId SafariId { get; private init; } = safariId;

    public SafariPhotoId PhotoId { get; private init; } = photoId;

    public PhotoUse Use { get; private init; } = use;

    public string Kept { get; private init; } = kept;

    public DateOnly SignedOn { get; private init; } = signedOn;

    public DateOnly Until { get; private init; } = until;

    public static Result<PhotoAgreement> Record(
        PhotoAgreementId id, PhotoSafariId safari, SafariPhotoId photo, PhotoUse use, string kept, DateOnly signedOn, DateOnly until)
    {
        if (kept.Trim() is not { Length: > 0 and <= LongestPlace }) return SafariErrors.PlaceMissing;
        return until < signedOn ? SafariErrors.AgreementDates : new PhotoAgreement(id, safari, photo, use, kept.Trim(), signedOn, until);
    }
}
