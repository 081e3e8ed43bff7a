using Essaim.Domain.Access;

namespace Essaim.Web.Platform.Navigation;

/// <summary>One word of the header: where it leads, and its place from left to right (10, 20, 30…).</summary>
public sealed record NavigationItem(string Text, string Href, int Order)
{
    public NavigationPlace Place { get; init; }
}

/// <summary>Where a word of the header stands.</summary>
public enum NavigationPlace
{
    Header,

    /// <summary>The reader's own name: it opens the menu of what is their own.</summary>
    OwnName,

    /// <summary>A page in the menu behind the reader's name.</summary>
    Own,

    /// <summary>In the same menu, a change rather than a page: sent as a form.</summary>
    OwnAct,
}

/// <summary>Puts words into the header for the person who reads, or for anyone who has not signed in (no actor).</summary>
public interface INavigationSource
{
    Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken);
}
