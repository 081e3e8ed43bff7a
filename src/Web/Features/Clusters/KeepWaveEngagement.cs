using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Programmes;
using Essaim.Web.Features.Programmes;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Joining a cluster engages an establishment in its wave; going to its end, or leaving before, is written too, with its day (K4).</summary>
public sealed class KeepWaveEngagement(ReadDb db, RecordStatus record) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(ClusterFormed), nameof(ClusterLeft), nameof(ClusterClosed)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.SingleOrDefaultAsync(c => c.Id == entry.ClusterId, cancellationToken);
        if (cluster?.WaveId is not { } wave) return;

        var on = DateOnly.FromDateTime(entry.At.InParis().DateTime);
        (WaveStatus Status, IEnumerable<EstablishmentId> Concerned) change = entry.Kind switch
        {
            nameof(ClusterLeft) => (WaveStatus.Withdrawn, [JsonSerializer.Deserialize<ClusterLeft>(entry.Payload)!.EstablishmentId]),
            nameof(ClusterClosed) => (WaveStatus.Completed, cluster.Members.Where(m => m.CompletedOn is not null).Select(m => m.EstablishmentId)),
            _ => (WaveStatus.Engaged, cluster.Members.Where(m => m.JoinedOn <= on).Select(m => m.EstablishmentId)),
        };
        foreach (var establishment in change.Concerned) // A refusal means that the register already says more.
            (await record.RunAsync(new(new(wave), establishment, cluster.Region, change.Status, on), cancellationToken)).Failed(out _);
    }
}
