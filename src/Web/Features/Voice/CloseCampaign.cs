using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice;

/// <summary>Ends a campaign: the urn takes nothing more, what is due is published, the code dies. Twice is once.</summary>
internal sealed class CloseCampaign(LoadCampaign load, EndCampaign end)
{
    public async Task<Result<Done>> RunAsync(CampaignId id, CancellationToken cancellationToken) =>
        (await load.RunAsync(id, cancellationToken)).Failed(out var refused, out var campaign) ? refused : await end.RunAsync(campaign, cancellationToken);
}
