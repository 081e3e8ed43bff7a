using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Domain.Access;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>Behind "on essaie": what has already changed, to be posted in the corridor.</summary>
public sealed class ActionDoor(ReadDb db, Texts texts) : IDoorSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var published = await db.Answers.Published().Where(a => a.EstablishmentId == establishment)
            .OrderByDescending(a => a.PublishedAt).Select(a => a.PublishedAt).FirstOrDefaultAsync(cancellationToken);
        if (published is not { } at) return [];
        var slug = await db.Establishments.Where(e => e.Id == establishment).Select(e => e.Slug).SingleAsync(cancellationToken);
        return [new(Door.Try, texts["Ce qui a déjà changé"], $"/miroir/{slug}", texts["à afficher"], at)];
    }
}
