using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Gives groups the names that the room has agreed on.</summary>
public sealed class NameGroups(Db db, CurrentActor current, WallNews news)
{
    public sealed record Command(WallId WallId, IReadOnlyDictionary<WallGroupId, string> Names);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        foreach (var group in await db.LivingGroupsAsync(wall.Id, cancellationToken))
        {
            if (command.Names.TryGetValue(group.Id, out var name) && group.Rename(name).Failed(out var refused)) return refused;
        }

        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }
}
