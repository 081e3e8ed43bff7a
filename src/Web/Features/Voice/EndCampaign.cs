using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>What ending a campaign consists of, whoever or whatever ends it: the urn takes nothing more, what is due is published, the code dies.</summary>
internal sealed class EndCampaign(PullBatches pull, Db db, IUrnLink urn, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (campaign.State is CampaignState.Closed) return default(Done);
        try
        {
            await urn.CloseAsync(campaign.Ballot, cancellationToken);
            if (campaign.Kind is not (CampaignKind.Wall or CampaignKind.Photos)) await pull.RunAsync(campaign, cancellationToken);
        }
        catch (UrnSilentException)
        {
            return CampaignErrors.UrnSilent;
        }

        campaign.Close(clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Campaigns.AnyAsync(c => c.Id == campaign.Id && c.ClosedAt != null, cancellationToken)) throw; // Else somebody closed it in the same second.
        }

        return default(Done);
    }
}
