using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>Opens again a step that was settled by hand.</summary>
public sealed class ReopenStep(DemarcheWork work)
{
    public sealed record Command(DemarcheId DemarcheId, string Key);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.DemarcheId, (d, _) => d.ReopenStep(command.Key), cancellationToken);
}
