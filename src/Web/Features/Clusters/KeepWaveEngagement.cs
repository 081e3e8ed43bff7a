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

/// <summary>Joining a cluster engages an establishment in its wave; leaving it is written too, with its day (K4).</summary>
public sealed class KeepWaveEngagement(ReadDb db, RecordStatus record) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(ClusterFormed), nameof(ClusterLeft)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.SingleOrDefaultAsync(c => c.Id == entry.ClusterId, cancellationToken);
        if (cluster?.WaveId is not { } wave) return;

        var on = DateOnly.FromDateTime(entry.At.InParis().DateTime);
        IReadOnlyList<EstablishmentId> concerned = entry.Kind is nameof(ClusterLeft)
            ? [JsonSerializer.Deserialize<ClusterLeft>(entry.Payload)!.EstablishmentId]
            : [.. cluster.Members.Where(m => m.JoinedOn <= on).Select(m => m.EstablishmentId)];
        var status = entry.Kind is nameof(ClusterLeft) ? WaveStatus.Withdrawn : WaveStatus.Engaged;
        foreach (var establishment in concerned) // A refusal means that the register already says more.
            (await record.RunAsync(new(new(wave), establishment, cluster.Region, status, on), cancellationToken)).Failed(out _);
    }
}
