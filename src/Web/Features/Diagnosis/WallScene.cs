using Essaim.Domain.Diagnosis;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>What a phone sees of a wall once the writing is over.</summary>
public sealed class WallScene(FindWall find, ReadWall read) : IParticipantView
{
    public CampaignKind Kind => CampaignKind.Wall;

    /// <summary>A wall and its collection are opened under one id.</summary>
    public string? StreamOf(CampaignId campaign) => WallNews.RoomOf(new(campaign.Value));

    public async Task<ParticipantScene?> SceneAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        if (await find.OfCampaignAsync(campaign, cancellationToken) is not { } id || await read.RunAsync(id, cancellationToken) is not { } wall) return null;
        return wall.Phase is WallPhase.Writing
            ? null
            : new(typeof(WallPhone), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(WallPhone.Wall)] = wall }, wall.Phase.ToString());
    }
}
