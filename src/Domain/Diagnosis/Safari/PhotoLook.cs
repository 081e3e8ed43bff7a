using Essaim.Domain.Access;

namespace Essaim.Domain.Diagnosis.Safari;

/// <summary>One college has looked at a photo, and says whether the group may see it.</summary>
/// <param name="because">Why not; empty when it may be shown.</param>
public sealed class PhotoLook(SafariPhotoId photoId, College college, PhotoSafariId safariId, PhotoWithdrawal? because)
{
    public SafariPhotoId PhotoId { get; private init; } = photoId;

    public College College { get; private init; } = college;

    public PhotoSafariId SafariId { get; private init; } = safariId;

    public PhotoWithdrawal? Because { get; private init; } = because;

    /// <summary>Two colleges that agree decide, so that none edits the group's photos alone: shown, taken away, or not yet known.</summary>
    public static bool? Verdict(IReadOnlyCollection<PhotoLook> looks)
    {
        var colleges = looks.DistinctBy(l => l.College).ToList();
        if (colleges.Count(l => l.Because is null) >= 2) return true;
        return colleges.Count(l => l.Because is not null) >= 2 ? false : null;
    }
}
