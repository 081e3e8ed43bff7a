using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>The steps that decisions know by themselves: a subject was retained, and every subject that was settled has its public answer.</summary>
internal sealed class DecisionSteps(ReadDb db) : IPhaseSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var done = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var retained = await db.Decisions.Where(d => d.EstablishmentId == establishment && d.Outcome == DecisionOutcome.Retained && d.TopicId != null)
            .MinAsync(d => (DateOnly?)d.DecidedOn, cancellationToken);
        if (retained is { } on) done["lieux-decision"] = on;

        var told = await db.Answers.Where(a => a.EstablishmentId == establishment && a.PublishedAt != null && a.WithdrawnAt == null)
            .OrderBy(a => a.PublishedAt).Select(a => a.PublishedAt).FirstOrDefaultAsync(cancellationToken);
        if (told is { } at) done["essai-repondre"] = DateOnly.FromDateTime(at.InParis().DateTime);
        return done;
    }
}
