using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice;

/// <summary>Publishes what is due of a pulse, if at least five new answers wait. Answers how many batches came: zero is no error.</summary>
internal sealed class ReleaseCampaign(LoadCampaign load, PullBatches pull)
{
    public async Task<Result<int>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(id, cancellationToken)).Failed(out var refused, out var campaign)) return refused;
        try
        {
            return await pull.RunAsync(campaign, cancellationToken);
        }
        catch (UrnSilentException)
        {
            return CampaignErrors.UrnSilent;
        }
    }
}
