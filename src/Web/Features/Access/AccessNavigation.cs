using Essaim.Domain.Access;
using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Access;

/// <summary>The door in the header: to come in, to one's account, and out again.</summary>
internal sealed class AccessNavigation(Texts texts) : INavigationSource
{
    private const int Last = 90;

    public Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken)
    {
        List<NavigationItem> items = reader is null
            ? [new(texts["Se connecter"], "/connexion", Last)]
            : [new(texts["Mon compte"], "/compte", Last) { Place = NavigationPlace.Own }, new(texts["Me déconnecter"], "/deconnexion", Last + 1) { Place = NavigationPlace.OwnAct }];
        if (reader?.May(Permission.ManageAccounts) is true) items.Insert(0, new(texts["Comptes"], "/administration/comptes", Last - 5));
        return Task.FromResult<IReadOnlyList<NavigationItem>>(items);
    }
}
