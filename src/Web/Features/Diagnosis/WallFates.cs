using Essaim.Domain.Diagnosis;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>A feature below that knows what followed the exit of a group: a subject, a decision, a public answer.</summary>
public interface IGroupFollowUp
{
    /// <summary>Only what everybody may read, by group, oldest first.</summary>
    Task<ILookup<WallGroupId, FateStep>> OfAsync(IReadOnlyCollection<WallGroupId> groups, CancellationToken cancellationToken);
}

/// <summary>What became of the notes of a closed wall: each group's way out, then what the features below know of it.</summary>
internal sealed class WallFates(ReadWall read, FindWall find, IEnumerable<IGroupFollowUp> followUps, Texts texts) : IFateSource
{
    public async Task<IReadOnlyList<NoteFate>> OfAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        if (await find.OfCampaignAsync(campaign, cancellationToken) is not { } id || await read.RunAsync(id, cancellationToken) is not { Phase: WallPhase.Closed } wall) return [];
        var groups = wall.Groups.Select(g => g.Id).ToList();
        var later = new List<ILookup<WallGroupId, FateStep>>();
        foreach (var source in followUps) later.Add(await source.OfAsync(groups, cancellationToken));
        return
        [
            .. wall.Groups.Select(group => new NoteFate(
                group.Id.Value.ToString("N"), group.Name,
                [
                    .. group.Exit is { } exit ? [new FateStep(WallWords.Exited(texts, exit), group.Reason)] : Array.Empty<FateStep>(),
                    .. later.SelectMany(l => l[group.Id]),
                ],
                NoteMark.Bunched(group.Notes.Select(n => NoteMark.Of(wall.Ballot, n.Text)).OfType<string>(), $"{id.Value:N}{group.Id.Value:N}"))),
        ];
    }
}
