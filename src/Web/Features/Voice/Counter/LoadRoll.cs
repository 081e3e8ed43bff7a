using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>The roll of an open campaign that the caller may change: 404 out of sight, 403 without the right, refused once it is over.</summary>
internal sealed class LoadRoll(LoadCampaign load, Db db)
{
    public async Task<Result<Roll>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(id, cancellationToken)).Failed(out var refused, out var campaign)) return refused;
        if (await db.Rolls.SingleOrDefaultAsync(r => r.CampaignId == id, cancellationToken) is not { } roll) return Error.NotFound("roll.none");
        return campaign.IsCollecting ? roll : CampaignErrors.Closed;
    }

    public Task<List<Slip>> SlipsAsync(CampaignId id, string pool, SlipWay way, CancellationToken cancellationToken) =>
        db.Slips.Where(s => s.CampaignId == id && s.Pool == pool && s.Way == way).ToListAsync(cancellationToken);
}
