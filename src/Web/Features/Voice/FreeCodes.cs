using Essaim.Data;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>Draws codes that no open campaign bears.</summary>
public sealed class FreeCodes(Db db)
{
    public async Task<string> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = CampaignCode.New();
            if (!await db.Campaigns.AnyAsync(c => c.Code == code && c.ClosedAt == null, cancellationToken)) return code;
        }
    }
}
