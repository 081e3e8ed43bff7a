using Essaim.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Data.Conventions;

/// <summary>What holds for every aggregate: its version collides when two people save at once, its events go to the journal only.</summary>
internal static class Aggregates
{
    public static void ConfigureAggregates(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(Aggregate).IsAssignableFrom).ToList())
        {
            model.Entity(type).Ignore(nameof(Aggregate.Events));
            model.Entity(type).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        }
    }
}
