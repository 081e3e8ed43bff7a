using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>Gives the démarche a title that its people recognise.</summary>
public sealed class RenameDemarche(DemarcheWork work)
{
    public sealed record Command(DemarcheId DemarcheId, string Title);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.DemarcheId, (d, _) => d.Rename(command.Title), cancellationToken);
}
