using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>Sends the invitation again to somebody who was named and has not answered.</summary>
public sealed class RemindCandidate(Db db, CurrentActor current, InviteCandidate invite)
{
    public sealed record Command(CandidatureId CandidatureId, College College);

    public async Task<Result<InviteCandidate.Sent>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidatures.AsNoTracking().VisibleTo(current.Actor)
            .SingleOrDefaultAsync(c => c.Id == command.CandidatureId, cancellationToken);
        if (candidature is null) return Error.NotFound("candidature.unknown");
        if (candidature.SeatOf(current.Actor.Id)?.AcceptedAt is null) return CandidatureErrors.NotAccepted;
        if (candidature.SeatOf(command.College) is not { AcceptedAt: null } waiting) return CandidatureErrors.NobodyWaits;
        return await invite.RunAsync(new(candidature.Id, waiting.PersonId, command.College), cancellationToken);
    }
}
