using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>What walls leave to the recap: what a room decided on the spot, and what it asked of the steering committee.</summary>
public sealed class WallRecap(ReadDb db, Texts texts) : IRecapSource
{
    public async Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken)
    {
        var exits = await db.WallGroups
            .Where(g => g.EstablishmentId == establishment && (g.Exit == WallExit.Decision || g.Exit == WallExit.Question))
            .Join(db.Walls.Where(w => w.HeldOn >= since), g => g.WallId, w => w.Id, (g, w) => new { g.Name, g.Exit, g.Reason, w.Id, w.HeldOn, w.Occasion })
            .OrderByDescending(e => e.HeldOn).Take(12).ToListAsync(cancellationToken);
        return
        [
            .. exits.Select(e => new RecapLine(
                e.Exit is WallExit.Decision ? RecapKind.Decided : RecapKind.Open, e.Reason, $"/murs/{e.Id.Value}", e.HeldOn,
                $"{texts.Own(e.Occasion)}, {texts.ShortDate(e.HeldOn)}")),
        ];
    }
}
