using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Voice;

internal sealed class RollMapping : IEntityTypeConfiguration<Roll>
{
    public void Configure(EntityTypeBuilder<Roll> roll)
    {
        roll.HasIndex(r => r.CampaignId).IsUnique();
        roll.HasIndex(r => r.EstablishmentId);
        roll.OwnsMany(r => r.Pools, pool =>
        {
            pool.ToTable("RollPools");
            pool.WithOwner().HasForeignKey("RollId");
            pool.HasKey("RollId", nameof(RollPool.Key));
            pool.Property(p => p.Key).HasMaxLength(24);
            pool.Property(p => p.Label).HasMaxLength(80);
        });
    }
}

internal sealed class SlipMapping : IEntityTypeConfiguration<Slip>
{
    public void Configure(EntityTypeBuilder<Slip> slip)
    {
        slip.ToTable("Slips");
        slip.HasKey(s => new { s.CampaignId, s.Digest });
        slip.HasIndex(s => s.Digest);
        slip.Property(s => s.Digest).HasMaxLength(64);
        slip.Property(s => s.Pool).HasMaxLength(24);
        slip.Property(s => s.Way).HasConversion<string>().HasMaxLength(20);
        slip.Property(s => s.Request).HasMaxLength(64);
    }
}
