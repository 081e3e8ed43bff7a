using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice;

/// <summary>
/// Ends the writing on a wall and hands its notes over, all at once and shuffled. Asked again, it gives the same notes in the same order:
/// the caller stores them once, under ids of its own.
/// </summary>
internal sealed class RevealNotes(LoadCampaign load, Db db, IUrnLink urn, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<string>>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(id, cancellationToken)).Failed(out var refused, out var campaign)) return refused;
        if (campaign.Kind is not CampaignKind.Wall) return CampaignErrors.NotAWall;
        try
        {
            var revealed = await urn.RevealAsync(campaign.Ballot, cancellationToken);
            campaign.Reveal(new(1, revealed.Root, revealed.Notes.Count / 5 * 5) { Receipts = revealed.Receipts }, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return revealed.Notes.ToList();
        }
        catch (UrnSilentException)
        {
            return CampaignErrors.UrnSilent;
        }
    }
}
