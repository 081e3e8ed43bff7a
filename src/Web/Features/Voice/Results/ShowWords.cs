using Essaim.Data;
using Essaim.Data.Voice;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Results;

/// <summary>The words that left the urn, for the three colleges who read them before all others.</summary>
internal sealed class ShowWords(ReadDb db, CurrentActor current)
{
    public sealed record View(string Title, College Mine, bool HasJudged, int Readings, IReadOnlyList<Group> Groups);

    public sealed record Group(string Pool, Question Question, IReadOnlyList<Row> Rows);

    /// <param name="IsWithheld">By the reader's own college.</param>
    public sealed record Row(Guid Id, string Text, bool IsWithheld);

    public async Task<Result<View>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.VisibleTo(current.Actor).Where(c => c.Id == id && c.Kind == CampaignKind.Survey)
            .Select(c => new { c.EstablishmentId, c.Title, c.Manifest }).SingleOrDefaultAsync(cancellationToken);
        if (campaign is null) return Error.NotFound("campaign.unknown");
        if (current.Actor.CollegeAt(campaign.EstablishmentId) is not { } mine) return Error.Forbidden("campaign.not-of-a-college");

        var words = await db.WrittenWords.AsSplitQuery().Where(w => w.CampaignId == id).OrderBy(w => w.Question).ThenBy(w => w.Place).ToListAsync(cancellationToken);
        var groups = words.GroupBy(w => (w.Pool, w.Question)).Select(g => new Group(
            campaign.Manifest.Roll!.Pools.First(p => p.Key == g.Key.Pool).Label, campaign.Manifest.Questions.First(q => q.Key == g.Key.Question),
            [.. g.Select(w => new Row(w.Id.Value, w.Text, w.Verdicts.Any(v => v.College == mine && !v.LetsPass)))]));
        return new View(
            campaign.Title, mine, words.Exists(w => w.Verdicts.Any(v => v.College == mine)), words.SelectMany(w => w.Verdicts).Select(v => v.College).Distinct().Count(), [.. groups]);
    }
}
