using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>Takes a démarche up again where it was.</summary>
public sealed class ResumeDemarche(DemarcheWork work)
{
    public sealed record Command(DemarcheId DemarcheId);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.DemarcheId, (d, _) => d.Resume(), cancellationToken);
}
