using Essaim.Domain.Access;

namespace Essaim.Web.Platform.Navigation;

/// <summary>One word of the header: where it leads, and its place from left to right (10, 20, 30…).</summary>
public sealed record NavigationItem(string Text, string Href, int Order);

/// <summary>Puts words into the header for the person who reads, or for anyone who has not signed in (no actor).</summary>
public interface INavigationSource
{
    Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken);
}
