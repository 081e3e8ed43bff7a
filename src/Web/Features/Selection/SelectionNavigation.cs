using Essaim.Domain.Access;
using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Selection;

/// <summary>"Appels" in the header: for anyone outside, for those who write and read them, for the nation its waves.</summary>
public sealed class SelectionNavigation(Texts texts) : INavigationSource
{
    public Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken)
    {
        List<NavigationItem> items = [];
        if (reader is null) items.Add(new(texts["Appels ouverts"], "/appels", 20));
        else if (reader.May(Permission.ManageCalls)) items.Add(new(texts["Appels"], "/appels", 30));
        if (reader?.IsNational is true) items.Add(new(texts["Les vagues"], "/vagues", 20));
        return Task.FromResult<IReadOnlyList<NavigationItem>>(items);
    }
}
