using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>Puts a démarche to rest for a time; nothing is asked of anybody meanwhile.</summary>
public sealed class PauseDemarche(DemarcheWork work, TimeProvider clock)
{
    public sealed record Command(DemarcheId DemarcheId, string Cause);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.DemarcheId, (d, _) => d.Pause(clock.Today(), command.Cause), cancellationToken);
}
