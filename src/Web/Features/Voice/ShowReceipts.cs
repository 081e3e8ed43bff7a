using Essaim.Data;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>The receipts of a wall, all of them: whoever looks for one on the list tells nobody which.</summary>
public sealed class ShowReceipts(ReadDb db)
{
    /// <summary>Empty before the reveal, and for a ballot that never was: no one learns which.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string ballot, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleOrDefaultAsync(c => c.Ballot == ballot, cancellationToken);
        return [.. campaign?.Releases.SelectMany(r => r.Receipts) ?? []];
    }
}
