using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>The step that the plan knows by itself: what a verdict or a decision asked for is in place.</summary>
internal sealed class ActionSteps(ReadDb db) : IPhaseSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var first = await db.ActionItems.Where(a => a.EstablishmentId == establishment && a.OriginId != null && a.State == ActionState.Done)
            .MinAsync(a => a.EndedOn, cancellationToken);
        return first is { } on ? new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["suite-actions"] = on } : [];
    }
}
