using Essaim.Data;
using Essaim.Data.Diagnosis.Safari;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>The safaris of a démarche, the newest first.</summary>
internal sealed class ListSafaris(ReadDb db, CurrentActor current)
{
    public sealed record Row(PhotoSafariId Id, string Mission, SafariPhase Phase, DateOnly EndsOn);

    public async Task<IReadOnlyList<Row>> RunAsync(DemarcheId demarche, CancellationToken cancellationToken) =>
        await db.PhotoSafaris.VisibleTo(current.Actor).Where(s => s.DemarcheId == demarche).OrderByDescending(s => s.StartsOn).ThenByDescending(s => s.Id).Take(20)
            .Select(s => new Row(s.Id, s.Mission, s.Phase, s.EndsOn)).ToListAsync(cancellationToken);
}
