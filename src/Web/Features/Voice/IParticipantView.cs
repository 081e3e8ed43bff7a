using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice;

/// <summary>What a phone sees of a campaign beyond writing: a feature below draws its own phases, the votes of a wall for instance.</summary>
public interface IParticipantView
{
    CampaignKind Kind { get; }

    /// <summary>Null while this feature has nothing to show: then the phone writes or answers.</summary>
    Task<ParticipantScene?> SceneAsync(CampaignId campaign, CancellationToken cancellationToken);
}

/// <summary>A Razor component drawn on the page <c>/e/{code}</c>, with its parameters. Its forms post to that page.</summary>
public sealed record ParticipantScene(Type Component, IReadOnlyDictionary<string, object?> Parameters);
