using Essaim.Data;
using Essaim.Domain.Voice;
using Essaim.Urn;

namespace Essaim.Web.Features.Voice;

/// <summary>The one publisher: brings the due batches of a campaign from the urn into the register. Nothing else ever reads the urn's answers.</summary>
internal sealed class PullBatches(Db db, IUrnLink urn, TimeProvider clock)
{
    /// <summary>How many batches came.</summary>
    public async Task<int> RunAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (campaign.Kind is not (CampaignKind.Pulse or CampaignKind.Survey)) return 0; // Notes and photos come out another way, all at once.
        var pulled = 0;
        while (campaign.Manifest.Roll is null ? await OpenAsync(campaign, cancellationToken) : await RollAsync(campaign, cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            pulled++;
        }

        return pulled;
    }

    private async Task<bool> OpenAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (await urn.ReleaseAsync(campaign.Ballot, campaign.Releases.Count + 1, cancellationToken) is not { } batch) return false;
        campaign.Publish(
            new(batch.Number, batch.Root, batch.AtLeast),
            batch.Tables.SelectMany(table => table.Parts.Select(part => new PublishedCount(table.Question, string.Join('+', part.Options), part.Count))));
        return true;
    }

    /// <summary>Figures that were made under other rules than those of the opening are not taken: they wait, and the page says why.</summary>
    private async Task<bool> RollAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (!campaign.AreRulesUnchanged) return false;
        if (await urn.PublishAsync(campaign.Ballot, campaign.Releases.Count + 1, cancellationToken) is not { } batch) return false;
        if (!IsOurs(campaign, batch)) return false;
        campaign.Publish(new(batch.Number, batch.Root, batch.Publication.Participations.Sum(p => p.AtLeast)) { Receipts = batch.Receipts }, []);
        foreach (var verbatims in batch.Words) db.WrittenWords.AddRange(WrittenWord.Of(campaign, verbatims, clock.GetUtcNow()));
        db.CampaignResults.Add(CampaignResults.Of(campaign, batch.Publication, clock.GetUtcNow()));
        return true;
    }

    private static bool IsOurs(Campaign campaign, RollBatch batch) => batch.Rules == campaign.Manifest.ForUrn().Hash;
}
