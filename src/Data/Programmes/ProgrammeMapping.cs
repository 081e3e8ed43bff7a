using Essaim.Data.Conventions;
using Essaim.Domain.Establishments;
using Essaim.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Programmes;

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> programme) => programme.Property(p => p.Name).HasMaxLength(Programme.LongestName);
}

internal sealed class WaveMapping : IEntityTypeConfiguration<Wave>
{
    public void Configure(EntityTypeBuilder<Wave> wave)
    {
        wave.Property(w => w.Name).HasMaxLength(Programme.LongestName);
        wave.Property(w => w.Sector).HasConversion<string>().HasMaxLength(20);
        wave.Property(w => w.Regions).AsJson().HasMaxLength(1000);
        wave.HasIndex(w => w.StartsOn);
    }
}

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> participation)
    {
        participation.HasIndex(p => new { p.WaveId, p.EstablishmentId }).IsUnique();
        participation.HasOne<Wave>().WithMany().HasForeignKey(p => p.WaveId).OnDelete(DeleteBehavior.Restrict);
        participation.HasOne<Establishment>().WithMany().HasForeignKey(p => p.EstablishmentId).OnDelete(DeleteBehavior.Restrict);
        participation.OwnsMany(p => p.Changes, change =>
        {
            change.ToTable("StatusChanges");
            change.WithOwner().HasForeignKey("ParticipationId");
            change.HasKey("ParticipationId", nameof(StatusChange.Order));
            change.Property(c => c.Order).ValueGeneratedNever();
            change.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        });
    }
}
