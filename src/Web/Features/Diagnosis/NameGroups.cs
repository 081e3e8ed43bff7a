using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Essaim.Web.Ui.Forms;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Gives groups the names that the room has agreed on.</summary>
public sealed class NameGroups(Db db, CurrentActor current, WallNews news)
{
    /// <param name="Before">The name that stood there when this one was written.</param>
    public sealed record Name(string Text, string? Before = null);

    public sealed record Command(WallId WallId, IReadOnlyDictionary<WallGroupId, Name> Names);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, command.WallId, cancellationToken)).Failed(out var unseen, out var wall)) return unseen;
        foreach (var group in await db.LivingGroupsAsync(wall.Id, cancellationToken))
        {
            if (!command.Names.TryGetValue(group.Id, out var name)) continue;
            if (name.Before is { } before && group.Name != before && group.Name != name.Text.Trim()) return Form.ChangedMeanwhile;
            if (group.Rename(name.Text).Failed(out var refused)) return refused;
        }

        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(wall.Id, cancellationToken);
        return Done.Result;
    }
}
