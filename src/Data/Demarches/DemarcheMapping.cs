using Essaim.Domain.Demarches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Demarches;

internal sealed class DemarcheMapping : IEntityTypeConfiguration<Demarche>
{
    public void Configure(EntityTypeBuilder<Demarche> demarche)
    {
        demarche.Property(d => d.Title).HasMaxLength(200);
        demarche.Property(d => d.Cause).HasMaxLength(500);
        demarche.Property(d => d.Phase).HasConversion<string>().HasMaxLength(20);
        demarche.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
        demarche.HasIndex(d => d.EstablishmentId);
        demarche.HasIndex(d => new { d.ClusterId, d.EstablishmentId }).IsUnique();
        demarche.OwnsMany(d => d.Steps, step =>
        {
            step.ToTable("DemarcheSteps");
            step.WithOwner().HasForeignKey("DemarcheId");
            step.HasKey("DemarcheId", nameof(SettledStep.Key));
            step.Property(s => s.Key).HasMaxLength(60);
            step.Property(s => s.Note).HasMaxLength(1000);
        });
        demarche.OwnsMany(d => d.Gates, gate =>
        {
            gate.ToTable("DemarcheGates");
            gate.WithOwner().HasForeignKey("DemarcheId");
            gate.HasKey("DemarcheId", nameof(PassedGate.Phase));
            gate.Property(g => g.Phase).HasConversion<string>().HasMaxLength(20);
            gate.Property(g => g.Summary).HasMaxLength(500);
        });
    }
}
