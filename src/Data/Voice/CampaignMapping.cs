using Essaim.Data.Conventions;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Voice;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(c => c.Title).HasMaxLength(200);
        campaign.Property(c => c.Code).HasMaxLength(CampaignCode.Length);
        campaign.Property(c => c.Ballot).HasMaxLength(32);
        campaign.Property(c => c.ManifestHash).HasMaxLength(64);
        campaign.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        campaign.Property(c => c.Audience).HasConversion<string>().HasMaxLength(20);
        campaign.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        campaign.Property(c => c.Manifest).HasConversion(manifest => manifest.ToText(), text => Manifest.Parse(text)!);
        campaign.HasIndex(c => c.Code).IsUnique().HasFilter("\"ClosedAt\" IS NULL"); // A code dies with its campaign and may be given again.
        campaign.HasIndex(c => c.Ballot).IsUnique();
        campaign.HasIndex(c => new { c.EstablishmentId, c.ClosedAt });
        campaign.OwnsMany(c => c.Releases, release =>
        {
            release.ToTable("Releases");
            release.HasKey("CampaignId", nameof(Release.Number));
            release.Property(r => r.Number).ValueGeneratedNever();
            release.Property(r => r.Root).HasMaxLength(64);
            release.Property(r => r.Receipts).AsJson();
        });
        campaign.OwnsMany(c => c.Published, published =>
        {
            published.ToTable("PublishedCounts");
            published.Property<Guid>("Id"); // Replaced as a whole at each batch: no natural key survives.
            published.HasKey("Id");
            published.Property(p => p.QuestionKey).HasMaxLength(24);
            published.Property(p => p.OptionKey).HasMaxLength(200);
        });
    }
}
