using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>Ends the analysis. The photos stay until their day.</summary>
internal sealed class CloseSafari(Db db, CurrentActor current)
{
    public async Task<Result<Done>> RunAsync(PhotoSafariId id, CancellationToken cancellationToken)
    {
        if ((await db.FindHostedAsync(current.Actor, id, cancellationToken)).Failed(out var unseen, out var safari)) return unseen;
        if (safari.Close().Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
