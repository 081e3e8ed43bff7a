using Essaim.Data;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>Every hour, for everybody at the same moment, publishes the batches that are due.</summary>
internal sealed class ReleaseDueBatches(Db db, PullBatches pull) : IRecurringTask
{
    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Campaigns.AsSplitQuery().Where(c => (c.Kind == CampaignKind.Pulse || c.Kind == CampaignKind.Survey) && c.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var campaign in open) await pull.RunAsync(campaign, cancellationToken);
    }
}
