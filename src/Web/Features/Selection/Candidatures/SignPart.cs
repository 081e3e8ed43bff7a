using Essaim.Domain.Common;
using Essaim.Domain.Selection;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>A member signs their own part, or takes the signature back to write again. Nobody signs for another college.</summary>
public sealed class SignPart(ChangeCandidature change)
{
    public sealed record Command(CandidatureId CandidatureId, bool Signs = true);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => change.RunAsync(
        command.CandidatureId,
        (candidature, call, me, now) => command.Signs ? candidature.Sign(call, me, now) : candidature.Unsign(call, me, now),
        cancellationToken);
}
