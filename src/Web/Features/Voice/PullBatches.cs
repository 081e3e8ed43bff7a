using Essaim.Data;
using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice;

/// <summary>The one publisher: brings the due batches of a pulse from the urn into the register. Nothing else ever reads the urn's answers.</summary>
internal sealed class PullBatches(Db db, IUrnLink urn)
{
    /// <summary>How many batches came.</summary>
    public async Task<int> RunAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var pulled = 0;
        while (await urn.ReleaseAsync(campaign.Ballot, campaign.Releases.Count + 1, cancellationToken) is { } batch)
        {
            campaign.Publish(
                new(batch.Number, batch.Root, batch.AtLeast),
                batch.Tables.SelectMany(table => table.Parts.Select(part => new PublishedCount(table.Question, string.Join('+', part.Options), part.Count))));
            await db.SaveChangesAsync(cancellationToken);
            pulled++;
        }

        return pulled;
    }
}
