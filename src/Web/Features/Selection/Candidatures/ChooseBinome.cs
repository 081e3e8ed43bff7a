using Essaim.Domain.Common;
using Essaim.Domain.Selection;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>Direction asks to come as two, where no staff are elected (A13), or goes back to three.</summary>
public sealed class ChooseBinome(ChangeCandidature change)
{
    public sealed record Command(CandidatureId CandidatureId, bool Binome);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => change.RunAsync(
        command.CandidatureId, (candidature, call, me, now) => candidature.ComeAsBinome(call, me, command.Binome, now), cancellationToken);
}
