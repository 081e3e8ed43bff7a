using Essaim.Data;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>What became of everything written under one ballot, whole: whoever looks for their own words tells nobody which (I13).</summary>
public sealed class ShowFates(ReadDb db, IEnumerable<IFateSource> sources)
{
    public async Task<IReadOnlyList<NoteFate>> RunAsync(string ballot, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.Where(c => c.Ballot == ballot).Select(c => (CampaignId?)c.Id).SingleOrDefaultAsync(cancellationToken);
        if (campaign is not { } id) return [];
        var fates = new List<NoteFate>();
        foreach (var source in sources) fates.AddRange(await source.OfAsync(id, cancellationToken));
        return fates;
    }

    /// <summary>The ballot of the last wall that was closed under a code, as long as the code leads to nothing newer.</summary>
    public async Task<string?> LastClosedAsync(string typed, CancellationToken cancellationToken)
    {
        if (CampaignCode.Read(typed) is not { } code) return null;
        return await db.Campaigns.Where(c => c.Code == code && c.Kind == CampaignKind.Wall && c.ClosedAt != null && c.RevealedAt != null)
            .OrderByDescending(c => c.ClosedAt).Select(c => c.Ballot).FirstOrDefaultAsync(cancellationToken);
    }
}
