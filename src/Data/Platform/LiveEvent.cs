using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Platform;

/// <summary>One thing that open pages of a stream are told, numbered without a gap so that a page which was cut off asks for the rest.</summary>
public sealed class LiveEvent
{
    public required string Stream { get; init; }

    /// <summary>1, 2, 3… within the stream.</summary>
    public required long Number { get; init; }

    public required string Kind { get; init; }

    /// <summary>What takes the place of the region, rendered and encoded here; or a bare word.</summary>
    public required string Html { get; init; }

    /// <summary>Whether it shows the whole region, so that nothing before it is of use, and words taken away do not live on here.</summary>
    public required bool IsWhole { get; init; }
}

internal sealed class LiveEventMapping : IEntityTypeConfiguration<LiveEvent>
{
    public void Configure(EntityTypeBuilder<LiveEvent> live)
    {
        live.ToTable("LiveEvents");
        live.HasKey(e => new { e.Stream, e.Number });
        live.Property(e => e.Stream).HasMaxLength(80);
        live.Property(e => e.Number).ValueGeneratedNever();
        live.Property(e => e.Kind).HasMaxLength(40);
    }
}
