using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Opens a sheet to the world, once every side has agreed and nothing gives its authors away.</summary>
public sealed class PublishRex(Db db, CurrentActor current, ListTellingWords words, TimeProvider clock)
{
    /// <summary>Answers the sheet's public name.</summary>
    public async Task<Result<string>> RunAsync(RexId id, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.VisibleTo(current.Actor).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");
        if (!current.Actor.May(Permission.CarryWork, rex.EstablishmentId)) return Error.Forbidden("rex.read-only");

        var leaks = rex.LeaksAmong(await words.RunAsync(rex.EstablishmentId, cancellationToken));
        if (rex.Publish(clock.Today(), leaks).Failed(out var error)) return error;
        await db.SaveChangesAsync(cancellationToken);
        return rex.Slug!;
    }
}
