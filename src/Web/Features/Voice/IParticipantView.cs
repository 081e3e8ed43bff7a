using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice;

/// <summary>What a phone sees of a campaign beyond writing: a feature below draws its own phases, the votes of a wall for instance.</summary>
public interface IParticipantView
{
    CampaignKind Kind { get; }

    /// <summary>Null while this feature has nothing to show: then the phone writes or answers.</summary>
    Task<ParticipantScene?> SceneAsync(CampaignId campaign, CancellationToken cancellationToken);

    /// <summary>The live stream that tells phones when the group moves on; null when there is none and phones only ask now and then.</summary>
    string? StreamOf(CampaignId campaign) => null;
}

/// <summary>A Razor component drawn on the page <c>/e/{code}</c>, with its parameters. Its forms post to that page.</summary>
/// <param name="Phase">Changes when phones should be offered the next screen: <c>vote</c>, <c>fin</c>.</param>
public sealed record ParticipantScene(Type Component, IReadOnlyDictionary<string, object?> Parameters, string Phase = "");

internal static class ParticipantScenes
{
    public static async Task<ParticipantScene?> SceneAsync(this IEnumerable<IParticipantView> views, FindCampaign.Row campaign, CancellationToken cancellationToken)
    {
        foreach (var view in views.Where(v => v.Kind == campaign.Kind))
        {
            if (await view.SceneAsync(campaign.Id, cancellationToken) is { } scene) return scene;
        }

        return null;
    }

    /// <summary>One word that changes with every screen: phones ask for it and offer to go on.</summary>
    public static string PhaseOf(FindCampaign.Row campaign, ParticipantScene? scene) =>
        scene is null ? campaign.IsCollecting ? "ouvert" : "devoile" : $"{scene.Component.Name}-{scene.Phase}".ToLowerInvariant();
}
