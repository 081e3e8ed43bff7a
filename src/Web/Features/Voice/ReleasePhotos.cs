using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Urn.Photos;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>
/// Ends the taking of photos and hands them over, all at once and shuffled. Asked again, it gives the same in the same order: the caller
/// stores them once, under ids of its own. The pictures themselves stay in the urn.
/// </summary>
internal sealed class ReleasePhotos(Db db, IUrnLink urn, TimeProvider clock)
{
    /// <summary>Null when there are too few to hide whose they are: then nothing has changed. Whether the caller may ask is for the caller to know.</summary>
    public async Task<Result<IReadOnlyList<ReleasedPhoto>?>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync(c => c.Id == id, cancellationToken);
        try
        {
            if (await urn.ReleasePhotosAsync(campaign.Ballot, cancellationToken) is not { } released) return default(List<ReleasedPhoto>);
            campaign.Publish(new(1, released.Root, released.Photos.Count / 5 * 5) { Receipts = released.Receipts }, []);
            campaign.Close(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return released.Photos.ToList();
        }
        catch (UrnSilentException)
        {
            return CampaignErrors.UrnSilent;
        }
    }

    /// <summary>Ends the taking of photos and has the urn erase all of them, unseen.</summary>
    public async Task<Result<Done>> AbandonAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync(c => c.Id == id, cancellationToken);
        try
        {
            await urn.ForgetAsync(campaign.Ballot, cancellationToken);
        }
        catch (UrnSilentException)
        {
            return CampaignErrors.UrnSilent;
        }

        campaign.Close(clock.GetUtcNow());
        campaign.Forget(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }

    /// <summary>Has the urn erase one picture; false when it does not answer, and the next turn must ask again.</summary>
    public async Task<bool> EraseAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            if (name.Length > 0) await urn.ErasePhotoAsync(name, cancellationToken);
            return true;
        }
        catch (UrnSilentException)
        {
            return false;
        }
    }
}
