using Essaim.Data;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>What was published of a roll's letters: per batch its root and the codes under it. A phone checks them and looks for its own.</summary>
internal sealed class ShowRoots(ReadDb db)
{
    public sealed record Roots(bool IsOver, IReadOnlyList<Batch> Batches);

    public sealed record Batch(int Number, string Root, IReadOnlyList<string> Receipts);

    /// <summary>Nothing for a ballot that never was: nobody learns which.</summary>
    public async Task<Roots> RunAsync(string ballot, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleOrDefaultAsync(c => c.Ballot == ballot && (c.Kind == CampaignKind.Survey || c.Kind == CampaignKind.Photos), cancellationToken);
        return new(campaign?.ClosedAt is not null, [.. campaign?.Releases.OrderBy(r => r.Number).Select(r => new Batch(r.Number, r.Root, r.Receipts)) ?? []]);
    }
}
