using Essaim.Data;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>Every day, has the urn erase what it still holds of campaigns closed thirty days ago. Published figures and revealed notes remain.</summary>
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
            campaign.Forget(now);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
