using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>Ends a campaign: the urn takes nothing more, what is due is published, the code dies. Twice is once.</summary>
internal sealed class CloseCampaign(LoadCampaign load, PullBatches pull, Db db, IUrnLink urn, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(id, cancellationToken)).Failed(out var refused, out var campaign)) return refused;
        if (campaign.State is CampaignState.Closed) return default(Done);
        try
        {
            await urn.CloseAsync(campaign.Ballot, cancellationToken);
            if (campaign.Kind is CampaignKind.Pulse) await pull.RunAsync(campaign, cancellationToken);
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
            if (!await db.Campaigns.AnyAsync(c => c.Id == id && c.ClosedAt != null, cancellationToken)) throw; // Else somebody closed it in the same second.
        }

        return default(Done);
    }
}
