using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Notes the raised hands of those who have no phone. Declared as such wherever votes are shown.</summary>
public sealed class CountHands(Db db, CurrentActor current)
{
    public sealed record Command(WallId WallId, IReadOnlyDictionary<WallGroupId, int> Hands);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        if (wall.Phase is not WallPhase.Voting) return WallErrors.VoteNotOpen;
        foreach (var group in await db.LivingGroupsAsync(wall.Id, cancellationToken))
        {
            if (command.Hands.TryGetValue(group.Id, out var hands) && group.CountHands(hands).Failed(out var refused)) return refused;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
