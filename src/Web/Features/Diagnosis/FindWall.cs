using Essaim.Data;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>The wall behind a code that still lives.</summary>
public sealed class FindWall(ReadDb db, FindCampaign find)
{
    public async Task<WallId?> ByCodeAsync(string code, CancellationToken cancellationToken) =>
        await find.RunAsync(code, cancellationToken) is { } campaign ? await OfCampaignAsync(campaign.Id, cancellationToken) : null;

    public async Task<WallId?> OfCampaignAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        await db.Walls.Where(w => w.CampaignId == campaign).Select(w => (WallId?)w.Id).SingleOrDefaultAsync(cancellationToken);
}
