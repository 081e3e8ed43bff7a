using Essaim.Data;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>Ends the campaigns with a roll whose last day has passed, as their rules said at the opening.</summary>
internal sealed class CloseDueCampaigns(Db db, EndCampaign end) : IRecurringTask
{
    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Campaigns.AsSplitQuery().Where(c => (c.Kind == CampaignKind.Survey || c.Kind == CampaignKind.Photos) && c.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var campaign in open.Where(c => c.Manifest.Roll?.ClosesAt <= now)) await end.RunAsync(campaign, cancellationToken); // The urn silent: next time.
    }
}
