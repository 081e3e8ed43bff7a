using Essaim.Data;
using Essaim.Data.Voice;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Results;

/// <summary>One college reads the words of a campaign and says which must not be shown. Again is a new reading: the last one stands.</summary>
internal sealed class ReviewWords(Db db, CurrentActor current)
{
    public sealed record Command(CampaignId CampaignId, IReadOnlyCollection<Guid> Withheld);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.VisibleTo(current.Actor).Where(c => c.Id == command.CampaignId && c.Kind == CampaignKind.Survey)
            .Select(c => new { c.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (campaign is null) return Error.NotFound("campaign.unknown");
        if (current.Actor.CollegeAt(campaign.EstablishmentId) is not { } college) return Error.Forbidden("campaign.not-of-a-college");

        foreach (var word in await db.WrittenWords.Where(w => w.CampaignId == command.CampaignId).ToListAsync(cancellationToken))
        {
            word.Judge(college, letsPass: !command.Withheld.Contains(word.Id.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
