using Essaim.Domain.Diagnosis.Safari;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Diagnosis.Safari;

internal sealed class PhotoSafariMapping : IEntityTypeConfiguration<PhotoSafari>
{
    public void Configure(EntityTypeBuilder<PhotoSafari> safari)
    {
        safari.Property(s => s.Mission).HasMaxLength(PhotoSafari.LongestMission);
        safari.Property(s => s.Advice).HasMaxLength(PhotoSafari.LongestAdvice);
        safari.HasIndex(s => new { s.EstablishmentId, s.StartsOn });
        safari.HasIndex(s => s.CampaignId).IsUnique();
        safari.HasIndex(s => new { s.DeleteOn, s.ErasedAt });
    }
}

internal sealed class SafariPhotoMapping : IEntityTypeConfiguration<SafariPhoto>
{
    public void Configure(EntityTypeBuilder<SafariPhoto> photo)
    {
        photo.Property(p => p.Name).HasMaxLength(32);
        photo.Property(p => p.Words).HasMaxLength(500);
        photo.HasIndex(p => p.SafariId);
        photo.ComplexProperty(p => p.Analysis, analysis =>
        {
            analysis.Property(a => a.Title).HasMaxLength(PhotoAnalysis.LongestTitle);
            foreach (var cell in (string[])[nameof(PhotoAnalysis.Effects), nameof(PhotoAnalysis.Causes), nameof(PhotoAnalysis.Determinants), nameof(PhotoAnalysis.Resources), nameof(PhotoAnalysis.Ideas)])
                analysis.Property(cell).HasMaxLength(PhotoAnalysis.Longest);
        });
    }
}

internal sealed class PhotoLookMapping : IEntityTypeConfiguration<PhotoLook>
{
    public void Configure(EntityTypeBuilder<PhotoLook> look)
    {
        look.HasKey(l => new { l.PhotoId, l.College });
        look.HasIndex(l => l.SafariId);
    }
}

internal sealed class PhotoAgreementMapping : IEntityTypeConfiguration<PhotoAgreement>
{
    public void Configure(EntityTypeBuilder<PhotoAgreement> agreement)
    {
        agreement.Property(a => a.Kept).HasMaxLength(PhotoAgreement.LongestPlace);
        agreement.HasIndex(a => a.SafariId);
    }
}
