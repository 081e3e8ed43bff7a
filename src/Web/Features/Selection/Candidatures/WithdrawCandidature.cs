using Essaim.Domain.Common;
using Essaim.Domain.Selection;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>A member takes the candidature back, before the region has answered.</summary>
public sealed class WithdrawCandidature(ChangeCandidature change)
{
    public sealed record Command(CandidatureId CandidatureId);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => change.RunAsync(
        command.CandidatureId, (candidature, _, me, now) => candidature.Withdraw(me, now), cancellationToken);
}
