using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>Ends a démarche before its time, with the cause: others learn from it.</summary>
public sealed class StopDemarche(DemarcheWork work, TimeProvider clock)
{
    public sealed record Command(DemarcheId DemarcheId, string Cause);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.DemarcheId, (d, _) => d.Stop(clock.Today(), command.Cause), cancellationToken);
}
