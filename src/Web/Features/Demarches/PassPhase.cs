using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>Leaves a phase for the next one, once its core steps are done or set aside.</summary>
public sealed class PassPhase(DemarcheWork work, Method method, FindSettled settled, TimeProvider clock)
{
    public sealed record Command(DemarcheId DemarcheId, Phase From, string Summary);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => work.ChangeAsync(
        command.DemarcheId,
        async (demarche, me) =>
        {
            var known = await settled.RunAsync(demarche, cancellationToken);
            var missing = PhaseGates.Missing(command.From, method.Steps, known.Keys.ToHashSet(StringComparer.Ordinal));
            return demarche.PassGate(command.From, missing, clock.Today(), me, command.Summary);
        },
        cancellationToken);
}
