using Essaim.Data;
using Essaim.Data.Voice;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>A campaign that the caller may change: 404 out of sight, 403 without the right.</summary>
internal sealed class LoadCampaign(Db db, CurrentActor current)
{
    public async Task<Result<Campaign>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsSplitQuery().VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (campaign is null) return Error.NotFound("campaign.unknown");
        return current.Actor.MayCollect(campaign.EstablishmentId) ? campaign : Error.Forbidden("campaign.read-only");
    }
}
