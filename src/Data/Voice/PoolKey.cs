using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Voice;

/// <summary>The key pair under which the tokens of one pool are signed, and nothing else. Its private half is sealed: a copy of the register signs nothing.</summary>
public sealed class PoolKey
{
    public required CampaignId CampaignId { get; init; }

    public required string Pool { get; init; }

    /// <summary>The public half, as the manifest names it.</summary>
    public required string Spki { get; init; }

    /// <summary>The private half, under the keys that seal cookies. Those live in a folder, never in the register.</summary>
    public required byte[] Sealed { get; init; }
}

internal sealed class PoolKeyMapping : IEntityTypeConfiguration<PoolKey>
{
    public void Configure(EntityTypeBuilder<PoolKey> key)
    {
        key.ToTable("PoolKeys");
        key.HasKey(k => new { k.CampaignId, k.Pool });
        key.Property(k => k.Pool).HasMaxLength(24);
        key.Property(k => k.Spki).HasMaxLength(600);
    }
}
