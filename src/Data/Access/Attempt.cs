using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Access;

/// <summary>How often something was tried lately. The key is a hash: the row names nobody. In the register, so that several machines count together.</summary>
public sealed class Attempt
{
    public required string Key { get; init; }

    public required DateTimeOffset StartedAt { get; set; }

    public required int Count { get; set; }
}

internal sealed class AttemptMapping : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("Attempts");
        attempt.HasKey(a => a.Key);
        attempt.Property(a => a.Key).HasMaxLength(64);
        attempt.HasIndex(a => a.StartedAt);
    }
}
