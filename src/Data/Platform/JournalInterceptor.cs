using System.Text.Json;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essaim.Data.Platform;

/// <summary>Who is at work, for the journal. Empty for the program itself.</summary>
public interface IActing
{
    PersonId? ActingId { get; }
}

/// <summary>Writes what happened in the same transaction as the change itself, and raises the version that guards it.</summary>
public sealed class JournalInterceptor(TimeProvider clock, IActing acting) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>().ToList())
        {
            foreach (var happened in entry.Entity.Events) db.Add(EntryOf(happened, entry.Entity));

            var changed = entry.State is EntityState.Modified || entry.Entity.Events.Count > 0;
            if (changed && entry.State is not EntityState.Added) RaiseVersion(entry);
            entry.Entity.ClearEvents();
        }
    }

    private static void RaiseVersion(EntityEntry<Aggregate> entry)
    {
        var version = entry.Property(a => a.Version);
        if (version.CurrentValue == version.OriginalValue) version.CurrentValue++;
    }

    private JournalEntry EntryOf(IDomainEvent happened, Aggregate aggregate) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        At = clock.GetUtcNow(),
        Kind = happened.GetType().Name,
        Payload = JsonSerializer.Serialize(happened, happened.GetType()),
        ActorId = acting.ActingId,
        EstablishmentId = (aggregate as IOfEstablishment)?.EstablishmentId ?? (aggregate as IOfReach)?.Reach.Establishment,
        ClusterId = (aggregate as IOfCluster)?.ClusterId ?? (aggregate as IOfReach)?.Reach.Cluster,
        Region = (aggregate as IOfRegion)?.Region ?? (aggregate as IOfReach)?.Reach.Region,
    };
}
