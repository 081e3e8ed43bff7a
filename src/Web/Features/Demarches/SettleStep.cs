using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>Declares a step done by hand, or sets it aside with a reason.</summary>
public sealed class SettleStep(DemarcheWork work, Method method, TimeProvider clock)
{
    public sealed record Command(DemarcheId DemarcheId, string Key, bool IsSetAside, string Note);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!method.Steps.Any(s => s.Key == command.Key)) return Error.NotFound("demarche.step-unknown");
        return await work.ChangeAsync(
            command.DemarcheId,
            (demarche, me) => command.IsSetAside
                ? demarche.SetStepAside(command.Key, clock.Today(), me, command.Note)
                : demarche.CompleteStep(command.Key, clock.Today(), me, command.Note),
            cancellationToken);
    }
}
