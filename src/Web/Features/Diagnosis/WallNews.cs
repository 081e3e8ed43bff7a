using Essaim.Data;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>
/// Tells the projector, the other desks and the phones what a facilitator has just done. Only such acts come here, never a note or a vote:
/// in a room of eight, the moment something arrives is a name.
/// </summary>
public sealed class WallNews(IServiceScopeFactory scopes, LiveFeed live, LiveRendering rendering, Addresses addresses)
{
    public const string StagePrefix = "mur";

    public const string RoomPrefix = "salle";

    /// <summary>The projector's stream: whole boards, one for each language.</summary>
    public static string StageOf(WallId wall, string language) => $"{StagePrefix}-{language}-{wall.Value:N}";

    /// <summary>The stream of phones and desks: only the name of the step the room has come to.</summary>
    public static string RoomOf(WallId wall) => $"{RoomPrefix}-{wall.Value:N}";

    public async Task TellAsync(WallId id, CancellationToken cancellationToken)
    {
        var wall = await ReadAsync(id, cancellationToken);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(WallStage.Wall)] = wall, [nameof(WallStage.Link)] = LinkOf(wall) };
        foreach (var language in LiveRendering.Languages)
        {
            var html = await rendering.RenderAsync<WallStage>(parameters, language);
            await live.PublishAsync(StageOf(id, language), "board", html, isWhole: true, cancellationToken);
        }
    }

    /// <summary>A step has begun: phones turn to it.</summary>
    public async Task TellPhaseAsync(WallId id, CancellationToken cancellationToken)
    {
        await TellAsync(id, cancellationToken);
        await live.PublishAsync(RoomOf(id), "phase", (await ReadAsync(id, cancellationToken)).Phase.ToString(), isWhole: true, cancellationToken);
    }

    public string LinkOf(WallView wall) => addresses.Link($"/e/{wall.Code}");

    /// <summary>In a scope of its own: the one of the act may still hold what it changed.</summary>
    private async Task<WallView> ReadAsync(WallId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadWall>().RunAsync(id, cancellationToken)
            ?? throw new InvalidOperationException("The wall that was just changed is not there.");
    }
}

/// <summary>A board is followed by those who may read its wall.</summary>
public sealed class StageGate(ShowWall show) : ILiveGate
{
    public string Prefix => WallNews.StagePrefix;

    public async Task<bool> OpensAsync(string key, CancellationToken cancellationToken) =>
        key.Split('-') is [_, var id] && Guid.TryParse(id, out var wall) && !(await show.RunAsync(new(wall), cancellationToken)).Failed(out _);
}

/// <summary>The room's step is followed by anyone who was given the wall's page, without an account.</summary>
public sealed class RoomGate(ReadDb db) : ILiveGate
{
    public string Prefix => WallNews.RoomPrefix;

    public async Task<bool> OpensAsync(string key, CancellationToken cancellationToken) =>
        Guid.TryParse(key, out var id) && await db.Walls.AnyAsync(w => w.Id == new WallId(id), cancellationToken);
}
