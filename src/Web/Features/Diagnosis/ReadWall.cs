using Essaim.Data;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Reads a wall for the page, the projector and the live update alike. Asks for no right: whoever calls it has.</summary>
public sealed class ReadWall(ReadDb db)
{
    public async Task<WallView?> RunAsync(WallId id, CancellationToken cancellationToken)
    {
        var wall = await db.Walls.SingleOrDefaultAsync(w => w.Id == id, cancellationToken);
        if (wall is null) return null;
        var establishment = await db.Establishments.Where(e => e.Id == wall.EstablishmentId).Select(e => e.Name).SingleAsync(cancellationToken);
        var campaign = await db.Campaigns.Where(c => c.Id == wall.CampaignId).Select(c => new { c.Code, c.Ballot }).SingleAsync(cancellationToken);
        var (groups, loose, removed) = wall.IsRevealed ? await BoardAsync(wall, cancellationToken) : ([], [], []);
        return new(
            wall.Id, wall.EstablishmentId, wall.DemarcheId, establishment, wall.Question, wall.Occasion, wall.HeldOn, wall.VotesEach,
            wall.Phase, wall.EndsAt, campaign.Code, campaign.Ballot, groups, loose, removed);
    }

    private async Task<(IReadOnlyList<WallView.Group>, IReadOnlyList<WallView.Note>, IReadOnlyList<WallView.Removal>)> BoardAsync(
        Wall wall, CancellationToken cancellationToken)
    {
        var notes = await db.WallNotes.Where(n => n.WallId == wall.Id).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var groups = await db.WallGroups.Where(g => g.WallId == wall.Id && g.MergedIntoId == null).ToListAsync(cancellationToken);
        var votes = wall.Phase >= WallPhase.Exits ? await VotesAsync(wall.Id, cancellationToken) : null;
        var living = notes.Where(n => n.RemovedBecause is null).ToLookup(n => n.GroupId, n => new WallView.Note(n.Id, n.Text));
        var views = groups.OrderBy(g => g.MadeAt).ThenBy(g => g.Id.Value)
            .Select(g => new WallView.Group(g.Id, g.Name, [.. living[g.Id]], TallyOf(g, votes), g.Hands, g.Exit, g.Reason))
            .OrderByDescending(g => g.Votes?.Shown ?? 0); // A stable sort: equals stay as the room made them.
        var removed = notes.Where(n => n.RemovedBecause is not null).GroupBy(n => n.RemovedBecause!.Value)
            .Select(g => new WallView.Removal(g.Key, g.Count())).OrderBy(r => r.Because);
        return ([.. views], [.. living[null]], [.. removed]);
    }

    private async Task<Dictionary<WallGroupId, int>> VotesAsync(WallId wall, CancellationToken cancellationToken) =>
        (await db.WallVotes.Where(v => v.WallId == wall).Select(v => new { v.GroupId, v.Count }).ToListAsync(cancellationToken))
            .GroupBy(v => v.GroupId).ToDictionary(g => g.Key, g => g.Sum(v => v.Count));

    private static VoteTally? TallyOf(WallGroup group, Dictionary<WallGroupId, int>? votes) =>
        votes is null || group.IsAfterVote ? null : VoteTally.Of(votes.GetValueOrDefault(group.Id), group.Hands, votes.Values.Sum());
}
