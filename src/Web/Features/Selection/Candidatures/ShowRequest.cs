using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>What the groups may read of a retained candidature: the first project as it was written, and direction's request with its limits (A17, A18).</summary>
public sealed class ShowRequest(ReadDb db, CurrentActor current)
{
    public sealed record View(Candidature Candidature, string Place, string Call, string? Director);

    public async Task<Result<View>> RunAsync(CandidatureId id, CancellationToken cancellationToken)
    {
        var own = current.Actor.Establishments;
        var candidature = await db.Candidatures.SingleOrDefaultAsync(
            c => c.Id == id && c.State == CandidatureState.Retained && own.Contains(c.EstablishmentId), cancellationToken);
        if (candidature is null) return Error.NotFound("candidature.unknown");

        var place = await db.Establishments.Where(e => e.Id == candidature.EstablishmentId).Select(e => e.Name).SingleAsync(cancellationToken);
        var call = await db.Calls.Where(c => c.Id == candidature.CallId).Select(c => c.Title).SingleAsync(cancellationToken);
        var seat = candidature.SeatOf(Domain.Access.College.Management);
        var director = seat is null ? null : await db.Persons.Where(p => p.Id == seat.PersonId).Select(p => p.GivenName + " " + p.FamilyName).SingleOrDefaultAsync(cancellationToken);
        return new View(candidature, place, call, director);
    }
}
