using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>For "où nous en étions": what was decided and promised since, what is late, what still waits for an answer.</summary>
public sealed class DecisionRecap(ReadDb db, TimeProvider clock, Texts texts) : IRecapSource
{
    public async Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var decisions = await db.Decisions
            .Where(d => d.EstablishmentId == establishment && (d.DecidedOn >= since || d.Promises.Any(p => p.KeptOn == null || p.KeptOn >= since)))
            .OrderByDescending(d => d.Number).ToListAsync(cancellationToken);
        var questions = await db.Questions.Where(q => q.EstablishmentId == establishment && q.AnsweredOn == null).OrderBy(q => q.DueOn).ToListAsync(cancellationToken);

        var lines = new List<RecapLine>();
        foreach (var decision in decisions.Where(d => !d.Seal.IsErased))
        {
            var href = $"/decisions/{decision.Id.Value}";
            if (decision.DecidedOn >= since) lines.Add(new(RecapKind.Decided, texts.Own(decision.Text), href, decision.DecidedOn));
            foreach (var promise in decision.Promises)
            {
                var kind = promise.KeptOn is not null ? RecapKind.Done : promise.IsLate(today) ? RecapKind.Late : RecapKind.Promised;
                if (promise.KeptOn is { } kept && kept < since) continue;
                lines.Add(new(kind, texts["{0} : {1}", texts.Own(promise.Who), texts.Own(promise.What)], href, promise.KeptOn ?? promise.DueOn));
            }
        }

        lines.AddRange(questions.Select(q => new RecapLine(q.IsLate(today) ? RecapKind.Late : RecapKind.Open, texts.Own(q.Text), $"/questions/{q.Id.Value}", q.DueOn)));
        return lines;
    }
}
