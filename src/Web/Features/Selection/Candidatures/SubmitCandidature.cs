using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>Sends the candidature to the region, once nothing is missing. One per establishment and call.</summary>
public sealed class SubmitCandidature(ChangeCandidature change, ReadDb db)
{
    public sealed record Command(CandidatureId CandidatureId);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var another = await db.Candidatures.Where(c => c.Id == command.CandidatureId)
            .AnyAsync(
                mine => db.Candidatures.Any(c => c.Id != mine.Id && c.CallId == mine.CallId && c.EstablishmentId == mine.EstablishmentId
                    && c.SubmittedAt != null && c.State != CandidatureState.Withdrawn),
                cancellationToken);
        return await change.RunAsync(
            command.CandidatureId, (candidature, call, me, now) => another ? CandidatureErrors.AlreadySent : candidature.Submit(call, me, now), cancellationToken);
    }
}
