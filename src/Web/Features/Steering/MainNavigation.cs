using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Web.Platform.Navigation;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Steering;

/// <summary>The few words of the header: those of one's place first, one's own name last.</summary>
public sealed class MainNavigation(ReadDb db, Texts texts) : INavigationSource
{
    public async Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken)
    {
        if (reader is null)
        {
            return
            [
                new(texts["Les clusters"], "/#clusters", 10),
                new(texts["Bibliothèque"], "/bibliotheque", 60), new(texts["Se connecter"], "/connexion", 90),
            ];
        }

        List<NavigationItem> items = [new(texts["Ma semaine"], "/", 10), new(texts["Bibliothèque"], "/bibliotheque", 60)];
        if (reader.Establishments.Count == 1 && await OnlyDemarcheAsync(reader, cancellationToken) is { } demarche)
            items.Add(new(texts["Notre démarche"], $"/demarches/{demarche}", 20));
        if (reader.Regions.Count == 0 && reader.Clusters.Count == 1) items.Add(new(texts["Le cluster"], $"/clusters/{reader.Clusters[0].Value}", 30));
        if (reader.Regions is [var region, ..]) items.Add(new(texts["La région"], $"/region/{region.Value}", 15));
        if (reader.May(Permission.ReadEvaluation)) items.AddRange([new(texts["Les clusters"], "/clusters", 20), new(texts["Les premières vagues"], "/historique", 30)]);
        if (await NameAsync(reader.Id, cancellationToken) is { } name) items.Add(new(name, "#", 90) { Place = NavigationPlace.OwnName });
        return items;
    }

    private async Task<Guid?> OnlyDemarcheAsync(Actor reader, CancellationToken cancellationToken) =>
        (await db.Demarches.VisibleTo(reader).OrderByDescending(d => d.StartedOn).Select(d => d.Id).Take(1).ToListAsync(cancellationToken)) is [var id] ? id.Value : null;

    private Task<string?> NameAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Persons.Where(p => p.Id == person).Select(p => p.GivenName).SingleOrDefaultAsync(cancellationToken)!;
}
