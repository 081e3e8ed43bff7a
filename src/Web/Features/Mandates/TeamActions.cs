using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Mandates;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Navigation;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>An empty chair in the trinôme is asked about first: without it, what is decided is decided by one side.</summary>
internal sealed class TeamActions(ReadDb db, TimeProvider clock, Texts texts) : INextActionSource
{
    private const int Heavy = 80;
    private const int Minutes = 5;

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        var managed = actor.Establishments.Where(e => actor.May(Permission.ManageTeam, e)).ToList();
        if (managed.Count is 0) return [];
        var held = (await db.Mandates.HeldOn(clock.Today()).Where(m => m.EstablishmentId != null && managed.Contains(m.EstablishmentId.Value) && m.SubstituteForId == null)
            .Select(m => new { m.EstablishmentId, m.Role }).ToListAsync(cancellationToken)).ToLookup(m => m.EstablishmentId!.Value, m => m.Role);
        var elected = await db.Establishments.Where(e => managed.Contains(e.Id)).Select(e => new { e.Id, e.HasElectedStaff }).ToListAsync(cancellationToken);
        return [.. elected.Where(e => Trinome.MissingFrom(held[e.Id], binomeAllowed: !e.HasElectedStaff).Count > 0).Select(e => new NextAction(
            texts["Compléter le trinôme"], texts["Sans les trois côtés, une décision n’est celle que d’un seul."], Minutes, DueOn: null,
            $"/etablissements/{e.Id.Value}/equipe#ouvrir", Heavy, e.Id))];
    }
}

/// <summary>The way to one's team, for those who have one.</summary>
internal sealed class TeamNavigation(Texts texts) : INavigationSource
{
    private const int BeforeTheAccount = 80;

    public Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NavigationItem>>(
        reader?.Establishments is [var only] ? [new(texts["L’équipe"], $"/etablissements/{only.Value}/equipe", BeforeTheAccount)] : []);
}
