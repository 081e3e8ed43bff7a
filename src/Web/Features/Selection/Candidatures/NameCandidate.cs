using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Mandates;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>A member names somebody for an open seat. They are asked themselves; nobody can accept for them (A8).</summary>
public sealed class NameCandidate(Db db, CurrentActor current, RegisterPerson introduce, InviteCandidate invite, TimeProvider clock)
{
    public sealed record Command(CandidatureId CandidatureId, College College, RegisterPerson.Command Person);

    public async Task<Result<InviteCandidate.Sent>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidatures.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == command.CandidatureId, cancellationToken);
        if (candidature is null) return Error.NotFound("candidature.unknown");
        if (candidature.SeatOf(current.Actor.Id)?.AcceptedAt is null) return CandidatureErrors.NotAccepted;
        if (candidature.State is not CandidatureState.Draft) return CandidatureErrors.Sent;

        if ((await introduce.RunAsync(command.Person, cancellationToken)).Failed(out var refused, out var person)) return refused;
        var call = await db.Calls.SingleAsync(c => c.Id == candidature.CallId, cancellationToken);
        if (candidature.Name(call, command.College, person, clock.GetUtcNow()).Failed(out refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return await invite.RunAsync(new(candidature.Id, person, command.College), cancellationToken);
    }
}
