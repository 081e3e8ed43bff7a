using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Asks the urn for the batches that are due on every pulse of a trial, for everybody at once. Without five new answers nothing comes.</summary>
internal sealed class GatherAnswers(ReadDb db, CurrentActor current, ReleaseCampaign release)
{
    /// <summary>How many batches came.</summary>
    public async Task<Result<int>> RunAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        var experiment = await db.Experiments.VisibleTo(current.Actor).SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (experiment is null) return Error.NotFound("experiment.unknown");
        if (!current.Actor.May(Permission.CarryWork, experiment.EstablishmentId)) return Error.Forbidden("experiment.read-only");

        var ids = experiment.Pulses.Select(p => p.CampaignId).ToList();
        var came = 0;
        foreach (var campaign in await db.Campaigns.Where(c => ids.Contains(c.Id) && c.ClosedAt == null).Select(c => c.Id).ToListAsync(cancellationToken))
        {
            if ((await release.RunAsync(campaign, cancellationToken)).Failed(out var error, out var batches)) return error;
            came += batches;
        }

        return came;
    }
}
