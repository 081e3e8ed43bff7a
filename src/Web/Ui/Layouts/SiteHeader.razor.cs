using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Navigation;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Ui.Layouts;

public sealed partial class SiteHeader
{
    private List<NavigationItem> _items = [];
    private List<NavigationItem> _own = [];
    private string? _name;
    private NavigationItem? _current;

    [Inject] private IEnumerable<INavigationSource> Sources { get; set; } = [];

    [Inject] private CurrentActor Reader { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        foreach (var source in Sources) _items.AddRange(await source.ItemsAsync(Reader.IsSignedIn ? Reader.Actor : null, Gone));
        _items = [.. _items.AsEnumerable().Reverse().DistinctBy(i => i.Href, StringComparer.Ordinal).OrderBy(i => i.Order)]; // The last to speak of a page names it.
        _name = _items.Find(i => i.Place is NavigationPlace.OwnName)?.Text;
        _own = [.. _items.Where(i => i.Place is NavigationPlace.Own or NavigationPlace.OwnAct)];
        _items.RemoveAll(i => i.Place is not NavigationPlace.Header);
        _current = _items.Concat(_own).Where(i => Holds(i.Href, Http.Request.Path)).MaxBy(i => i.Href.Length);
    }

    private string? Current(NavigationItem item) => item != _current ? null : item.Href == Http.Request.Path ? "page" : "true";

    /// <summary>A word is current on its own page and on the pages under it; "/" only on itself.</summary>
    private static bool Holds(string href, string path) =>
        path == href || (href is not "/" && path.StartsWith(href + "/", StringComparison.Ordinal));
}
