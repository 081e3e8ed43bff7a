using Essaim.Data.Conventions;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Diagnosis;

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        finding.Property(f => f.Text).HasMaxLength(Finding.LongestText);
        finding.Property(f => f.Surprise).HasMaxLength(Finding.LongestReason);
        finding.Property(f => f.WithdrawnBecause).HasMaxLength(Finding.LongestReason);
        finding.HasIndex(f => f.EstablishmentId);
        finding.HasIndex(f => f.DemarcheId);
        finding.OwnsMany(f => f.Sources, source =>
        {
            source.ToTable("FindingSources");
            source.WithOwner().HasForeignKey("FindingId");
            source.HasKey("FindingId", nameof(EvidenceSource.Id)); // A wall's group may stand under several findings.
            source.Property(s => s.Id).ValueGeneratedNever();
            source.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            source.Property(s => s.Detail).HasMaxLength(EvidenceSource.LongestDetail);
        });
    }
}

internal sealed class SharedDiagnosisMapping : IEntityTypeConfiguration<SharedDiagnosis>
{
    public void Configure(EntityTypeBuilder<SharedDiagnosis> diagnosis)
    {
        diagnosis.Property(d => d.Findings).AsJson();
        diagnosis.HasIndex(d => d.EstablishmentId);
        diagnosis.HasIndex(d => new { d.DemarcheId, d.HeldOn });
    }
}

internal sealed class SignalMapping : IEntityTypeConfiguration<Signal>
{
    public void Configure(EntityTypeBuilder<Signal> signal)
    {
        signal.Property(s => s.Channel).HasConversion<string>().HasMaxLength(20);
        signal.Property(s => s.Text).HasMaxLength(Signal.LongestText);
        signal.Property(s => s.Document).HasMaxLength(Signal.LongestDocument);
        signal.Property(s => s.SetAsideBecause).HasMaxLength(Signal.LongestText);
        signal.HasIndex(s => s.EstablishmentId);
        signal.HasIndex(s => new { s.DemarcheId, s.On });
    }
}
