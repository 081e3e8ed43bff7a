using Essaim.Data;
using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Steering;

/// <summary>Traces of each establishment: how many in each of the last twelve months, and the day of the latest.</summary>
public sealed class Traces
{
    public const int Months = 12;

    private readonly Dictionary<EstablishmentId, int[]> _counts = [];
    private readonly Dictionary<EstablishmentId, DateOnly> _last = [];

    /// <summary>Counts by month, the oldest first; the last one ends today.</summary>
    public IReadOnlyList<int> Of(EstablishmentId establishment) => _counts.GetValueOrDefault(establishment) ?? new int[Months];

    public DateOnly? LastOn(EstablishmentId establishment) => _last.TryGetValue(establishment, out var day) ? day : null;

    internal void Add(EstablishmentId establishment, int month, int count)
    {
        if (!_counts.TryGetValue(establishment, out var months)) _counts[establishment] = months = new int[Months];
        months[month] = count;
    }

    internal void Remember(EstablishmentId establishment, DateOnly day) => _last[establishment] = day;
}

/// <summary>Counts journal rows by establishment and month: that something was written, never what.</summary>
public sealed class CountTraces(ReadDb db)
{
    public async Task<Traces> RunAsync(List<EstablishmentId> of, DateOnly today, CancellationToken cancellationToken)
    {
        var traces = new Traces();
        var entries = db.Journal.Where(j => j.EstablishmentId != null && of.Contains(j.EstablishmentId.Value) && j.ActorId != null);
        for (var month = 0; month < Traces.Months; month++) // One short range of the index a month: no engine groups dates like the other.
        {
            var from = today.AddDays(1).AddMonths(month - Traces.Months).AtInParis(TimeOnly.MinValue);
            var until = today.AddDays(1).AddMonths(month + 1 - Traces.Months).AtInParis(TimeOnly.MinValue);
            var counts = await entries.Where(j => j.At >= from && j.At < until).GroupBy(j => j.EstablishmentId)
                .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
            foreach (var row in counts) traces.Add(row.Key!.Value, month, row.Count);
        }

        var latest = await entries.GroupBy(j => j.EstablishmentId).Select(g => new { g.Key, At = g.Max(j => j.At) }).ToListAsync(cancellationToken);
        foreach (var row in latest) traces.Remember(row.Key!.Value, DateOnly.FromDateTime(row.At.InParis().DateTime));
        return traces;
    }
}
