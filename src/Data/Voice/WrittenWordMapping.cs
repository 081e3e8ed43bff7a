using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Voice;

internal sealed class WrittenWordMapping : IEntityTypeConfiguration<WrittenWord>
{
    public void Configure(EntityTypeBuilder<WrittenWord> word)
    {
        word.ToTable("WrittenWords");
        word.HasIndex(w => new { w.CampaignId, w.Question, w.Place });
        word.HasIndex(w => w.EstablishmentId);
        word.Property(w => w.Pool).HasMaxLength(24);
        word.Property(w => w.Question).HasMaxLength(24);
        word.Property(w => w.Text).HasMaxLength(2000);
        word.Property(w => w.Readers).HasConversion<string>().HasMaxLength(20);
        word.Ignore(w => w.MayBeShown);
        word.OwnsMany(w => w.Verdicts, verdict =>
        {
            verdict.ToTable("WordVerdicts");
            verdict.WithOwner().HasForeignKey("WordId");
            verdict.HasKey("WordId", nameof(WordVerdict.College));
            verdict.Property(v => v.College).HasConversion<string>().HasMaxLength(30);
        });
    }
}
