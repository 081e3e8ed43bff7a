using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Reads decisions again from their first, and says whether one was changed, moved or taken out.</summary>
public sealed class CheckChains(ReadDb db)
{
    /// <param name="Decisions">How many were read.</param>
    /// <param name="FaultAt">Number of the first decision at fault; empty when all is whole.</param>
    public sealed record Report(int Decisions, int? FaultAt, ChainFault? Fault)
    {
        public bool IsWhole => FaultAt is null;
    }

    public async Task<Report> RunAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var chain = await db.Decisions.Where(d => d.EstablishmentId == establishment).OrderBy(d => d.Number).ToListAsync(cancellationToken);
        if (DecisionChain.FirstFault(chain) is { } fault) return new(chain.Count, fault.Number, fault.Fault);

        // The last ones could be taken out without a gap: the journal remembers that they were taken.
        var told = await db.Journal.CountAsync(e => e.EstablishmentId == establishment && e.Kind == nameof(DecisionTaken), cancellationToken);
        return told > chain.Count ? new(chain.Count, chain.Count + 1, ChainFault.Broken) : new(chain.Count, null, null);
    }

    /// <summary>Establishments whose chain is at fault, for <c>essaim doctor</c>.</summary>
    public async Task<IReadOnlyList<(EstablishmentId Establishment, Report Report)>> RunForAllAsync(CancellationToken cancellationToken)
    {
        var faults = new List<(EstablishmentId, Report)>();
        foreach (var establishment in await db.Decisions.Select(d => d.EstablishmentId).Distinct().ToListAsync(cancellationToken))
        {
            var report = await RunAsync(establishment, cancellationToken);
            if (!report.IsWhole) faults.Add((establishment, report));
        }

        return faults;
    }
}
