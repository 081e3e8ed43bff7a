using Essaim.Data;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>Every day, erases what is left of campaigns closed thirty days ago: answers in the urn, slips and keys here. Published figures and revealed notes remain.</summary>
internal sealed class ForgetOldBallots(Db db, IUrnLink urn) : IRecurringTask
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limit = now - KeptFor;
        foreach (var campaign in await db.Campaigns.AsSplitQuery().Where(c => c.ClosedAt <= limit && c.ForgottenAt == null).ToListAsync(cancellationToken))
        {
            await urn.ForgetAsync(campaign.Ballot, cancellationToken);
            await db.Slips.Where(s => s.CampaignId == campaign.Id).ExecuteDeleteAsync(cancellationToken);
            await db.PoolKeys.Where(k => k.CampaignId == campaign.Id).ExecuteDeleteAsync(cancellationToken);
            campaign.Forget(now);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
