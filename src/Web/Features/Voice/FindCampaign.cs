using Essaim.Data;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>The campaign behind a code. A code that was never given and one that died look the same: null.</summary>
public sealed class FindCampaign(ReadDb db)
{
    public sealed record Row(CampaignId Id, CampaignKind Kind, string Title, string Code, Manifest Manifest, bool IsCollecting);

    public async Task<Row?> RunAsync(string typed, CancellationToken cancellationToken)
    {
        if (CampaignCode.Read(typed) is not { } code) return null;
        return await db.Campaigns.Where(c => c.Code == code && c.ClosedAt == null)
            .Select(c => new Row(c.Id, c.Kind, c.Title, c.Code, c.Manifest, c.RevealedAt == null)).SingleOrDefaultAsync(cancellationToken);
    }
}
