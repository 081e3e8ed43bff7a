using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Clusters;
using Essaim.Domain.Demarches;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>When a cluster is formed, each of its establishments has a démarche to open.</summary>
public sealed class StartDemarches(Db db, TimeProvider clock) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(ClusterFormed)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var formed = JsonSerializer.Deserialize<ClusterFormed>(entry.Payload)!;
        var members = await db.Clusters.Where(c => c.Id == formed.ClusterId).SelectMany(c => c.Members).Select(m => m.EstablishmentId).ToListAsync(cancellationToken);
        var started = await db.Demarches.Where(d => d.ClusterId == formed.ClusterId).Select(d => d.EstablishmentId).ToListAsync(cancellationToken);
        var names = await db.Establishments.Where(e => members.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancellationToken);
        foreach (var member in members.Except(started))
            db.Add(Demarche.Start(new(Guid.CreateVersion7(clock.GetUtcNow())), member, formed.ClusterId, names[member], DateOnly.FromDateTime(entry.At.InParis().DateTime)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
