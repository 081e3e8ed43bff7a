using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Takes a revealed wall one step further: to the vote, to the exits, to its end.</summary>
internal sealed class AdvanceWall(Db db, CurrentActor current, WallNews news, TimeProvider clock, CloseCampaign close)
{
    public sealed record Command(WallId WallId, WallPhase Next);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        if (await StepAsync(wall, command.Next, cancellationToken) is { } refused) return refused;
        await db.SaveChangesAsync(cancellationToken);
        if (wall.Phase is WallPhase.Closed && (await close.RunAsync(wall.CampaignId, cancellationToken)).Failed(out var silent)) return silent; // The code dies with its wall.
        await news.TellPhaseAsync(wall.Id, cancellationToken);
        return Done.Result;
    }

    private async Task<Error?> StepAsync(Wall wall, WallPhase next, CancellationToken cancellationToken)
    {
        var groups = await db.LivingGroupsAsync(wall.Id, cancellationToken);
        var step = next switch
        {
            WallPhase.Voting => wall.StartVote(groups),
            WallPhase.Exits => wall.StartExits(groups),
            WallPhase.Closed => wall.Close(groups, await LooseAsync(wall.Id, cancellationToken), clock.GetUtcNow()),
            _ => WallErrors.NotNow,
        };
        return step.Failed(out var refused) ? refused : null;
    }

    private Task<int> LooseAsync(WallId wall, CancellationToken cancellationToken) =>
        db.WallNotes.CountAsync(n => n.WallId == wall && n.GroupId == null && n.RemovedBecause == null, cancellationToken);
}
