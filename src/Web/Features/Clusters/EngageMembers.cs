using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Clusters;
using Essaim.Domain.Programmes;
using Essaim.Web.Features.Programmes;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Establishments of a cluster count as engaged in its wave from the day it was formed (K4).</summary>
public sealed class EngageMembers(ReadDb db, RecordStatus record) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(ClusterFormed)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var formed = JsonSerializer.Deserialize<ClusterFormed>(entry.Payload)!;
        var cluster = await db.Clusters.SingleAsync(c => c.Id == formed.ClusterId, cancellationToken);
        if (cluster.WaveId is not { } wave) return;
        foreach (var member in cluster.Members)
        {
            // A refusal means that the register already says more than this.
            (await record.RunAsync(new(new(wave), member.EstablishmentId, cluster.Region, WaveStatus.Engaged, cluster.FormedOn), cancellationToken)).Failed(out _);
        }
    }
}
