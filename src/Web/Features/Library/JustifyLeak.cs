using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Says why an everyday word that is also a name gives nobody away in this sheet.</summary>
public sealed class JustifyLeak(Db db, CurrentActor current, ListTellingWords words)
{
    /// <param name="Word">Compared whatever its case, accents or number.</param>
    public sealed record Command(RexId Id, string Word, string Reason);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.VisibleTo(current.Actor).SingleOrDefaultAsync(r => r.Id == command.Id, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");
        if (!current.Actor.May(Permission.CarryWork, rex.EstablishmentId)) return Error.Forbidden("rex.read-only");

        var key = SearchWords.Folded(command.Word);
        var leak = rex.LeaksAmong(await words.RunAsync(rex.EstablishmentId, cancellationToken)).FirstOrDefault(l => l.Key == key);
        if (leak is null) return Done.Result; // Corrected or explained meanwhile.
        var justified = rex.Justify(leak, command.Reason, current.Actor.Id);
        await db.SaveChangesAsync(cancellationToken);
        return justified;
    }
}
